import {
  CircleCheck,
  CircleDashed,
  Info,
  LoaderCircle,
  type LucideIcon,
  OctagonX,
  TriangleAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';

export type Status = 'ok' | 'warning' | 'error' | 'running' | 'idle' | 'note';

const MARKS: Record<Status, { icon: LucideIcon; colour: string; word: string }> = {
  ok: { icon: CircleCheck, colour: 'text-success', word: 'OK' },
  warning: { icon: TriangleAlert, colour: 'text-warning', word: 'Warning' },
  error: { icon: OctagonX, colour: 'text-danger', word: 'Error' },
  running: { icon: LoaderCircle, colour: 'text-accent', word: 'Running' },
  idle: { icon: CircleDashed, colour: 'text-muted-foreground', word: 'Idle' },
  note: { icon: Info, colour: 'text-muted-foreground', word: 'Note' },
};

interface StatusMarkProps {
  status: Status;
  /** The word; without it the status' own. */
  children?: ReactNode;
  /** Keeps the word for screen readers only, where the text beside the mark already says it. */
  iconOnly?: boolean;
  /** For whole sentences, which may take several lines: the mark stays beside the first. */
  wraps?: boolean;
  className?: string;
}

/** A state by shape, colour and word at once. */
export function StatusMark({
  status,
  children,
  iconOnly = false,
  wraps = false,
  className,
}: StatusMarkProps) {
  const { icon: Icon, colour, word } = MARKS[status];
  return (
    <span
      className={cn(
        'inline-flex items-baseline gap-1.5',
        wraps ? 'whitespace-normal' : 'whitespace-nowrap',
        colour,
        className,
      )}
    >
      <Icon
        aria-hidden
        className={cn(
          'size-3.5 shrink-0',
          wraps ? 'mt-0.5 self-start' : 'self-center',
          status === 'running' && 'animate-spin',
        )}
      />
      <span className={cn(iconOnly && 'sr-only')}>{children ?? word}</span>
    </span>
  );
}
