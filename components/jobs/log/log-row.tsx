import { CircleDot, OctagonX, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { cn } from '@/components/ui/cn';
import { type KnownLine, knownLine } from '@/lib/jobs/known-line';
import type { JobKind, LogLine } from '@/lib/jobs/schema';
import { AnsiText } from './ansi-text';
import { logClock } from './log-clock';
import { ROW_PX } from './use-scrolled-rows';

interface LogRowProps {
  number: number;
  /** Not here yet when absent: its place is kept. */
  line: LogLine | undefined;
  kind: JobKind;
  timeZone: string;
  /** The address points at this line. */
  linked: boolean;
  onLink(line: number, toRange: boolean): void;
}

/** One line: number (its permalink), a mark when something is known about it, time, who wrote it, text. */
export const LogRow = memo(function LogRow({ number, line, kind, timeZone, linked, onLink }: LogRowProps) {
  return (
    <div
      className={cn(
        'flex min-w-full gap-3 whitespace-pre px-3 hover:bg-muted',
        linked && 'bg-accent/15 outline outline-1 outline-accent/60 -outline-offset-1',
      )}
      aria-current={linked ? 'location' : undefined}
      style={{ height: ROW_PX, lineHeight: `${ROW_PX}px` }}
    >
      <a
        href={`#L${number}`}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onLink(number, event.shiftKey);
        }}
        // The filter and the address keep their place: reached by mouse, or by the keyboard through Go to line.
        tabIndex={-1}
        className="min-w-10 shrink-0 select-none text-right text-muted-foreground/70 hover:text-accent"
      >
        {number}
      </a>
      {line ? (
        <Written line={line} kind={kind} timeZone={timeZone} />
      ) : (
        <span aria-hidden className="text-muted-foreground/50">
          …
        </span>
      )}
    </div>
  );
});

function Written({ line, kind, timeZone }: { line: LogLine; kind: JobKind; timeZone: string }) {
  const known = knownLine(line.text, kind);
  return (
    <>
      <span className="w-3 shrink-0 self-center">{known && <Gutter known={known} />}</span>
      <time
        className="shrink-0 select-none text-muted-foreground"
        dateTime={new Date(line.atMs).toISOString()}
      >
        {logClock(line.atMs, timeZone)}
      </time>
      <span className="w-16 shrink-0 select-none text-muted-foreground max-sm:hidden">{line.source}</span>
      <span className={colourOf(line)}>
        <AnsiText text={line.text} />
      </span>
    </>
  );
}

const GUTTERS = {
  error: { icon: OctagonX, colour: 'text-danger' },
  warning: { icon: TriangleAlert, colour: 'text-warning' },
  note: { icon: CircleDot, colour: 'text-muted-foreground' },
};

function Gutter({ known: { severity, title } }: { known: KnownLine }) {
  const { icon: Icon, colour } = GUTTERS[severity];
  return <Icon role="img" aria-label={title} className={cn('size-3', colour)} />;
}

function colourOf({ source, text }: LogLine): string {
  return cn(source === 'console' && 'text-muted-foreground', text.startsWith('✓') && 'text-success');
}
