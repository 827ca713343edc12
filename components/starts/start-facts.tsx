import Link from 'next/link';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { LocalTime } from '@/components/ui/local-time';
import { StatusMark } from '@/components/ui/status-mark';
import { formatDollarsPerHour } from '@/lib/format';
import type { Start } from '@/lib/starts/schema';
import { startMark } from './start-words';

/** What the container is: state, revision, times, price. */
export function StartFacts({ start, drawnAtMs }: { start: Start; drawnAtMs: number }) {
  const { status, word } = startMark(start, drawnAtMs);
  return (
    <Card aria-label="Facts">
      <dl className="grid grid-cols-2 gap-4 p-4 text-sm sm:grid-cols-3 lg:grid-cols-6">
        <Fact title="State">
          <StatusMark status={status}>{word}</StatusMark>
        </Fact>
        <Fact title="Revision">
          <RevisionLink start={start} />
        </Fact>
        <Fact title="Asked for">
          <LocalTime date={start.scheduledAtMs} />
        </Fact>
        <Fact title="Serving since">
          {start.servingAtMs ? <LocalTime date={start.servingAtMs} /> : 'not yet'}
        </Fact>
        <Fact title="Ended">{start.endedAtMs ? <LocalTime date={start.endedAtMs} /> : 'no'}</Fact>
        <Fact title="Machine">
          {start.gpu?.replace(':', ' × ') ?? '—'}
          {start.dollarsPerHour !== null && (
            <span className="text-muted-foreground"> · {formatDollarsPerHour(start.dollarsPerHour)}</span>
          )}
        </Fact>
      </dl>
    </Card>
  );
}

function RevisionLink({ start: { revision, presetName } }: { start: Start }) {
  if (revision === null) return '—';
  if (presetName === null) return revision;
  return (
    <Link
      href={`/presets/${presetName}/revisions/${revision.replace(/^r/, '')}`}
      className="underline-offset-4 hover:underline"
    >
      {presetName} {revision}
    </Link>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 content-start gap-0.5">
      <dt className="text-muted-foreground text-xs">{title}</dt>
      <dd className="break-words tabular-nums">{children}</dd>
    </div>
  );
}
