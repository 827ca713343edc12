import { StatusMark } from '@/components/ui/status-mark';
import type { Result } from '@/lib/result';

/** What is wrong with a text that should have been a preset. */
export function ReadProblem({ result }: { result: Result<unknown> | null }) {
  return (
    <div role="status" className="min-w-0 flex-1 basis-64 break-words text-sm">
      {result?.ok === false && (
        <StatusMark status="error" wraps>
          {result.error.message}
        </StatusMark>
      )}
      {result?.ok && <StatusMark status="ok">It can be read</StatusMark>}
    </div>
  );
}
