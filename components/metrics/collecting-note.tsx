import { CloudOff, RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { LocalTime } from '@/components/ui/local-time';
import { formatAgo } from '@/lib/format';
import type { OverviewMetrics } from '@/lib/metrics/series';

interface CollectingNoteProps {
  metrics: OverviewMetrics;
  /** Why the newest poll of the console failed; null when it did not. */
  error: Error | null;
  onRetry: () => void;
  nowMs: number;
}

/** Says when what is drawn is not the newest, and why. Nothing when all is well. */
export function CollectingNote({ metrics, error, onRetry, nowMs }: CollectingNoteProps) {
  const { unreachableSinceMs, unreachableWhy } = metrics.collecting;
  if (error !== null) {
    const age = formatAgo(new Date(metrics.generatedAtMs), new Date(nowMs));
    return (
      <Note>
        <span>
          The charts could not be refreshed. {error.message} What you see is from {age}.
        </span>
        <Button variant="secondary" size="sm" onClick={onRetry}>
          <RefreshCw aria-hidden /> Retry
        </Button>
      </Note>
    );
  }
  if (unreachableSinceMs === null) return null;
  return (
    <Note>
      <span>
        Modal not reachable since <LocalTime date={unreachableSinceMs} format="clock" />. {unreachableWhy}
      </span>
    </Note>
  );
}

function Note({ children }: { children: ReactNode }) {
  return (
    <div
      role="status"
      className="flex items-start gap-x-3 rounded-md border border-warning/40 bg-warning/10 px-3 py-2 text-sm"
    >
      <CloudOff aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-2">{children}</div>
    </div>
  );
}
