import { RefreshCw } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { formatAgo } from '@/lib/format';
import type { MetricsAnswer } from '@/lib/metrics/series';
import { NoteFrame } from './note-frame';
import { UnreachableNote } from './unreachable-note';

interface CollectingNoteProps {
  answer: MetricsAnswer;
  /** Why the newest poll of the console failed; null when it did not. */
  error: Error | null;
  onRetry: () => void;
  nowMs: number;
}

/** Says when what is drawn is not the newest, and why. Nothing when all is well. */
export function CollectingNote({ answer, error, onRetry, nowMs }: CollectingNoteProps) {
  if (error === null && answer.sourceProblem !== null) {
    return <NoteFrame>{answer.sourceProblem} Meanwhile the charts show the console’s own store.</NoteFrame>;
  }
  if (error === null) return <UnreachableNote collecting={answer.collecting} />;
  const age = formatAgo(new Date(answer.generatedAtMs), new Date(nowMs));
  return (
    <NoteFrame>
      <span>
        The charts could not be refreshed. {error.message} What you see is from {age}.
      </span>
      <Button variant="secondary" size="sm" onClick={onRetry}>
        <RefreshCw aria-hidden /> Retry
      </Button>
    </NoteFrame>
  );
}
