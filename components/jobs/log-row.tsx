import { CircleDot, OctagonX, TriangleAlert } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import { formatClock } from '@/lib/format';
import { type KnownLine, knownLine } from '@/lib/jobs/known-line';
import type { JobKind, LogLine } from '@/lib/jobs/schema';
import { AnsiText } from './ansi-text';

/** The height of every row, in pixels: lines scroll sideways and never wrap. */
export const ROW_PX = 20;

interface LogRowProps {
  line: LogLine;
  top: number;
  kind: JobKind;
  /** The address points at this line. */
  linked: boolean;
}

/** One line: number (its permalink), a mark when something is known about it, time, who wrote it, text. */
export function LogRow({ line, top, kind, linked }: LogRowProps) {
  const known = knownLine(line.text, kind);
  return (
    <div
      className={cn(
        'absolute top-0 left-0 flex min-w-full gap-3 whitespace-pre px-3 hover:bg-muted',
        linked && 'bg-accent/15 outline outline-1 outline-accent/60',
      )}
      aria-current={linked ? 'location' : undefined}
      style={{ height: ROW_PX, lineHeight: `${ROW_PX}px`, transform: `translateY(${top}px)` }}
    >
      <a
        href={`#L${line.number}`}
        // The filter and the address keep their place: reached by mouse, or by the keyboard through Filter.
        tabIndex={-1}
        className="w-10 shrink-0 select-none text-right text-muted-foreground/70 hover:text-accent"
      >
        {line.number}
      </a>
      <span className="w-3 shrink-0 self-center">{known && <Gutter known={known} />}</span>
      <time
        className="shrink-0 select-none text-muted-foreground"
        dateTime={new Date(line.atMs).toISOString()}
      >
        {formatClock(new Date(line.atMs))}
      </time>
      <span className="w-16 shrink-0 select-none text-muted-foreground max-sm:hidden">{line.source}</span>
      <span className={colourOf(line)}>
        <AnsiText text={line.text} />
      </span>
    </div>
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
