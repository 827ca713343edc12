import { StatusMark } from '@/components/ui/status-mark';
import type { FormState } from './form-state';

/** What was wrong with the form as a whole; a wrong field says it itself. */
export function FormError({ state }: { state: FormState | null }) {
  if (state === null || state.error.field !== undefined) return null;
  return (
    <p role="alert" className="text-sm">
      <StatusMark status="error" wraps>
        {state.error.message}
      </StatusMark>
    </p>
  );
}
