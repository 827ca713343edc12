import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { fieldAt } from '@/lib/flags/catalogue';
import { formatValue } from '@/lib/flags/format-value';
import type { FieldChange } from '@/lib/presets/diff';

/** Field, before, after. */
export function ChangesTable({ changes }: { changes: readonly FieldChange[] }) {
  return (
    <Table>
      <TableHeader>
        <tr>
          <TableHead>Field</TableHead>
          <TableHead>Before</TableHead>
          <TableHead>After</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {changes.map(({ path, before, after }) => (
          <TableRow key={path}>
            <TableCell>
              <span className="font-mono text-xs">{fieldAt(path).name}</span>{' '}
              <span className="text-muted-foreground text-xs">{fieldAt(path).label}</span>
            </TableCell>
            <TableCell className="font-mono text-muted-foreground text-xs">{formatValue(before)}</TableCell>
            <TableCell className="font-mono text-xs">{formatValue(after)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
