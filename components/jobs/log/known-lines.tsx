import Link from 'next/link';
import { StatusMark } from '@/components/ui/status-mark';
import { formatCount } from '@/lib/format';
import { type KnownLine, knownByKey } from '@/lib/jobs/known-line';
import type { JobKind, LogSummary } from '@/lib/jobs/schema';

interface KnownLinesListProps {
  known: LogSummary['known'];
  kind: JobKind;
  onShow(line: number): void;
}

/** What the console knows about lines of this log: what each means and what to do. */
export function KnownLinesList({ known, kind, onShow }: KnownLinesListProps) {
  const told = known.flatMap(({ key, firstLine, count }) => {
    const line = knownByKey(key, kind);
    return line ? [{ ...line, firstLine, count }] : [];
  });
  if (told.length === 0) return null;
  return (
    <section
      aria-label="What the log says"
      className="max-h-44 shrink-0 divide-y overflow-y-auto border-b bg-muted/40 text-sm"
    >
      {told.map(({ key, severity, title, advice, help, firstLine, count }) => (
        <div
          key={key}
          className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-baseline gap-x-2 gap-y-0.5 px-3 py-2"
        >
          <StatusMark status={severity} iconOnly />
          <p>
            <strong className="font-medium">{title}</strong>
            {count > 1 && (
              <span className="text-muted-foreground tabular-nums"> · {formatCount(count)} times</span>
            )}
          </p>
          <button
            type="button"
            className="text-accent tabular-nums hover:underline"
            onClick={() => onShow(firstLine)}
          >
            {count > 1 ? 'First at line' : 'Line'} {formatCount(firstLine)}
          </button>
          <p className="col-span-2 col-start-2 text-muted-foreground">
            {advice} {help && <Help {...help} />}
          </p>
        </div>
      ))}
    </section>
  );
}

function Help({ href, label }: NonNullable<KnownLine['help']>) {
  const isElsewhere = href.startsWith('https:');
  return (
    <Link
      href={href}
      {...(isElsewhere && { target: '_blank', rel: 'noreferrer' })}
      className="text-accent hover:underline"
    >
      {label}
    </Link>
  );
}
