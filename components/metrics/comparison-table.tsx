import { useId } from 'react';
import { Card } from '@/components/ui/card';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { formatDateTime, formatQuantity } from '@/lib/format';
import { type Comparison, confidencePercent, confidenceWords } from '@/lib/metrics/compare/comparison';
import { figureWords, signedShare } from './comparison-words';
import { VerdictBadge } from './verdict-badge';

interface ComparisonTableProps {
  comparison: Comparison;
  zone: string;
  /** The server that the figures come from; null is the console's own store. */
  server: string | null;
}

/** Every figure before and after at like load, what can be said of it, and how sure that is. */
export function ComparisonTable({ comparison, zone, server }: ComparisonTableProps) {
  const { before, after, values, loads } = comparison;
  const about = useId();
  const time = (ms: number) => formatDateTime(new Date(ms), zone);
  return (
    <Card>
      {/* Beside the table, not in it: a narrow screen breaks its lines and scrolls the table alone. */}
      <p id={about} className="px-4 pt-3 pb-1 text-muted-foreground text-xs">
        Before: {time(before.fromMs)} to {time(before.toMs)}, {formatQuantity(before.requests, 'request')},{' '}
        {formatQuantity(before.alikeRequests, 'request')} at like load. After: {time(after.fromMs)} to{' '}
        {time(after.toMs)}, {formatQuantity(after.requests, 'request')},{' '}
        {formatQuantity(after.alikeRequests, 'request')} at like load. Times in {zone}. Read from{' '}
        {server ?? 'the console’s own store'}.
      </p>
      <Table aria-describedby={about}>
        <caption className="sr-only">Before and after</caption>
        <TableHeader>
          <TableRow>
            <TableHead>Figure</TableHead>
            <TableHead>Verdict</TableHead>
            <TableHead>Before</TableHead>
            <TableHead>After</TableHead>
            <TableHead>Change (95 of 100 draws)</TableHead>
            <TableHead>Confidence</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {values.map((value) => (
            <TableRow key={value.key}>
              <TableHead scope="row">
                {value.label} <span className="font-normal text-muted-foreground text-xs">{value.unit}</span>
              </TableHead>
              <TableCell>
                <VerdictBadge verdict={value.verdict} />
              </TableCell>
              <TableCell>{figureWords(value.before, value)}</TableCell>
              <TableCell>{figureWords(value.after, value)}</TableCell>
              <TableCell className="whitespace-nowrap">
                {value.change === null
                  ? '—'
                  : `${signedShare(value.change.share)} (${signedShare(value.change.low)} to ${signedShare(value.change.high)})`}
              </TableCell>
              <TableCell className="whitespace-nowrap">
                {value.confidence === null
                  ? '—'
                  : `${confidencePercent(value.confidence)}, ${confidenceWords(value.confidence)}`}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <p className="border-t px-4 py-3 text-muted-foreground text-xs">
        {loads.length === 0
          ? 'No load was seen on both sides: nothing can be compared.'
          : `Compared at ${loads.join(', ')}.`}{' '}
        Steps are sorted by how many requests ran at once; only loads that both sides had count, and those
        before weigh as much as those after. 400 draws of whole steps, with replacement and load by load, give
        the bounds; the confidence is the share of draws that agree on the direction. A change is called one
        when the bounds leave out zero and it is at least 3 %.
      </p>
    </Card>
  );
}
