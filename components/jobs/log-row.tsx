import { cn } from '@/components/ui/cn';
import { formatClock } from '@/lib/format';
import type { LogLine } from '@/lib/jobs/schema';

/** The height of every row, in pixels: lines scroll sideways and never wrap. */
export const ROW_PX = 20;

/** One line: number, time, who wrote it, text. */
export function LogRow({ line, top }: { line: LogLine; top: number }) {
  return (
    <div
      className="absolute top-0 left-0 flex min-w-full gap-3 whitespace-pre px-3 hover:bg-muted"
      style={{ height: ROW_PX, lineHeight: `${ROW_PX}px`, transform: `translateY(${top}px)` }}
    >
      <span className="w-10 shrink-0 select-none text-right text-muted-foreground/70">{line.number}</span>
      <time
        className="shrink-0 select-none text-muted-foreground"
        dateTime={new Date(line.atMs).toISOString()}
      >
        {formatClock(new Date(line.atMs))}
      </time>
      <span className="w-16 shrink-0 select-none text-muted-foreground max-sm:hidden">{line.source}</span>
      <span className={colourOf(line)}>{line.text}</span>
    </div>
  );
}

function colourOf({ source, text }: LogLine): string {
  return cn(source === 'console' && 'text-muted-foreground', text.startsWith('✓') && 'text-success');
}
