import { Card, CardHeader, CardTitle } from '@/components/ui/card';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { formatDollars } from '@/lib/format';
import type { Comparison } from '@/lib/presets/compare-revisions';
import { dollarDifference } from './dollar-difference';

interface CostCardProps {
  dollarsPerHour: Comparison['dollarsPerHour'];
}

// 365 days of 24 hours, by 12.
const MONTH_HOURS = 730;

/** What the containers cost with the fewest and with the most of them running. */
export function CostCard({ dollarsPerHour }: CostCardProps) {
  const { before: was, after: is } = dollarsPerHour;
  const rows = [
    { title: 'Hour at min', was: was.min, is: is.min },
    { title: 'Hour at max', was: was.max, is: is.max },
    { title: 'Month at min', was: monthly(was.min), is: monthly(is.min) },
  ];
  return (
    <Card aria-label="What it costs">
      <CardHeader>
        <CardTitle>What it costs</CardTitle>
      </CardHeader>
      <Table className="[&_:is(td,th)]:px-2 [&_:is(td,th):first-child]:pl-4 [&_:is(td,th):last-child]:pr-4">
        <TableHeader>
          <tr>
            <TableHead>Containers</TableHead>
            <TableHead className="text-right">Before</TableHead>
            <TableHead className="text-right">After</TableHead>
            <TableHead className="text-right">Difference</TableHead>
          </tr>
        </TableHeader>
        <TableBody className="whitespace-nowrap tabular-nums">
          {rows.map(({ title, was: then, is: now }) => (
            <TableRow key={title}>
              <th scope="row" className="px-4 py-2 font-normal">
                {title}
              </th>
              <TableCell className="text-right text-muted-foreground">{dollars(then)}</TableCell>
              <TableCell className="text-right">{dollars(now)}</TableCell>
              <TableCell className="text-right font-medium">{dollarDifference(then, now)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}

function monthly(dollarsPerHour: number | null): number | null {
  return dollarsPerHour === null ? null : dollarsPerHour * MONTH_HOURS;
}

function dollars(amount: number | null): string {
  return amount === null ? 'not known' : formatDollars(amount);
}
