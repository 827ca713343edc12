import { Input } from '@/components/ui/input';
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
  onGoTo(line: number): void;
}

/** How many lines there are, a way to one of them, and whether more may come. */
export function LogFooter({ shown, stored, state, onGoTo }: LogFooterProps) {
  const { mark, word } = STREAM[state];
  const lines = formatQuantity(stored, 'line');
  const goTo = (form: FormData) => {
    const number = Number(form.get('line'));
    if (Number.isInteger(number) && number > 0) onGoTo(Math.min(number, stored));
  };
  return (
    <footer className="flex shrink-0 items-center justify-between gap-3 border-t px-3 py-1.5 text-muted-foreground text-xs tabular-nums">
      <span>{shown === stored ? lines : `${formatCount(shown)} of ${lines}`}</span>
      <form action={goTo} className="ml-auto">
        <Input
          name="line"
          aria-label="Go to line"
          placeholder="Go to line…"
          inputMode="numeric"
          pattern="[0-9]{1,9}"
          autoComplete="off"
          className="h-6! w-26! px-2! text-xs!"
        />
      </form>
      {/* Told when it changes, which is seldom; the count beside it changes all the time and is not. */}
      <span role="status" className="min-w-16 text-right">
        <StatusMark status={mark}>{word}</StatusMark>
      </span>
    </footer>
  );
}
