import { type Status, StatusMark } from '@/components/ui/status-mark';
import { formatCount, formatQuantity } from '@/lib/format';
import type { StreamState } from './use-log-stream';

const STREAM: Record<StreamState, { mark: Status; word: string }> = {
  connecting: { mark: 'running', word: 'connecting' },
  live: { mark: 'running', word: 'live' },
  interrupted: { mark: 'warning', word: 'connection lost, trying again' },
  ended: { mark: 'note', word: 'complete' },
};

interface LogFooterProps {
  shown: number;
  stored: number;
  state: StreamState;
}

/** How many lines there are, and whether more may come. */
export function LogFooter({ shown, stored, state }: LogFooterProps) {
  const { mark, word } = STREAM[state];
  const lines = formatQuantity(stored, 'line');
  return (
    <footer className="flex justify-between gap-4 border-t px-3 py-1.5 text-muted-foreground text-xs tabular-nums">
      <span>{shown === stored ? lines : `${formatCount(shown)} of ${lines}`}</span>
      <StatusMark status={mark}>{word}</StatusMark>
    </footer>
  );
}
