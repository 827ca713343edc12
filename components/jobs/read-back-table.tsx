import { StatusMark } from '@/components/ui/status-mark';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { ComparedValue } from '@/lib/jobs/schema';
import { inOrderOfConcern } from './read-back-words';

const MARKS = { agrees: 'ok', differs: 'error', 'not told': 'note' } as const;

/** What was asked for and what Modal holds, value by value; differences first. */
export function ReadBackTable({ compared }: { compared: readonly ComparedValue[] }) {
  return (
    <Table>
      <TableHeader>
        <tr>
          <TableHead>Modal’s name</TableHead>
          <TableHead>Asked for</TableHead>
          <TableHead>Modal holds</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {inOrderOfConcern(compared).map(({ name, asked, held, verdict }) => (
          <TableRow key={name}>
            <TableCell className="font-mono text-xs">{name}</TableCell>
            <TableCell className="break-words text-xs tabular-nums">{asked}</TableCell>
            <TableCell className="text-xs">
              <StatusMark status={MARKS[verdict]} wraps>
                <span className="break-all text-foreground tabular-nums">{held ?? 'does not say'}</span>
                <span className="sr-only">, {verdict}</span>
              </StatusMark>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
