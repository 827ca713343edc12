import Link from 'next/link';
import { LocalTime } from '@/components/ui/local-time';
import { StatusMark } from '@/components/ui/status-mark';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { formatDollars, formatDuration } from '@/lib/format';
import { secondsSoFar, startDollars } from '@/lib/starts/phase-rows';
import type { Start } from '@/lib/starts/schema';
import { phaseWords, startMark } from './start-words';

/** Containers, the newest first. */
export function StartTable({ starts, drawnAtMs }: { starts: readonly Start[]; drawnAtMs: number }) {
  return (
    <Table>
      <TableHeader>
        <tr>
          <TableHead>Container</TableHead>
          <TableHead>State</TableHead>
          <TableHead>Revision</TableHead>
          <TableHead className="max-sm:hidden">Asked for</TableHead>
          <TableHead className="text-right">Cold start</TableHead>
          <TableHead className="text-right max-sm:hidden">Cost</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {starts.map((start) => (
          <StartLine key={start.containerId} start={start} drawnAtMs={drawnAtMs} />
        ))}
      </TableBody>
    </Table>
  );
}

function StartLine({ start, drawnAtMs }: { start: Start; drawnAtMs: number }) {
  const mark = startMark(start, drawnAtMs);
  const dollars = startDollars(start, drawnAtMs);
  return (
    <TableRow>
      <TableCell>
        <Link
          href={`/metrics/containers/${start.containerId}`}
          className="font-mono text-xs underline-offset-4 hover:underline"
        >
          {start.containerId.slice(0, 11)}…
        </Link>
      </TableCell>
      <TableCell className="max-w-80">
        <StatusMark status={mark.status}>{mark.word}</StatusMark>
        <span
          title={start.failure ?? undefined}
          className="line-clamp-2 break-words text-muted-foreground text-xs"
        >
          <Detail start={start} />
        </span>
      </TableCell>
      <TableCell>{start.revision ?? '—'}</TableCell>
      <TableCell className="tabular-nums max-sm:hidden">
        <LocalTime date={start.scheduledAtMs} />
      </TableCell>
      <TableCell className="whitespace-nowrap text-right tabular-nums">
        {start.state === 'starting' && 'so far '}
        {formatDuration(secondsSoFar(start, drawnAtMs))}
      </TableCell>
      <TableCell className="text-right tabular-nums max-sm:hidden">
        {dollars === null ? '—' : formatDollars(dollars)}
      </TableCell>
    </TableRow>
  );
}

function Detail({ start }: { start: Start }) {
  if (start.failure !== null)
    return `${start.servingAtMs === null ? `in ${phaseWords(start)}: ` : ''}${start.failure}`;
  if (start.state === 'starting') return phaseWords(start);
  if (start.servingAtMs === null) return `ended in ${phaseWords(start)}`;
  return (
    <>
      {start.state === 'serving' ? 'since ' : 'served from '}
      <LocalTime date={start.servingAtMs} format="clock" />
    </>
  );
}
