import { Badge } from '@/components/ui/badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { fieldAt } from '@/lib/flags/catalogue';
import type { FieldValue } from '@/lib/flags/field-schema';
import { formatValue } from '@/lib/flags/format-value';
import type { ChangeGroup } from '@/lib/presets/compare-revisions';
import type { FieldChange } from '@/lib/presets/diff';

interface FieldChangesProps {
  groups: readonly ChangeGroup[];
  /** Head the columns of values: `r3` and `r7`, say. */
  before: string;
  after: string;
}

/** What differs by flag, in the groups of the editor, each with what the change sets off. */
export function FieldChanges({ groups, before, after }: FieldChangesProps) {
  return (
    <Table>
      <TableHeader>
        <tr>
          <TableHead>Flag</TableHead>
          <TableHead className="min-w-20 whitespace-normal! break-all">
            <span className="sr-only">Value of </span>
            {before}
          </TableHead>
          <TableHead className="min-w-20 whitespace-normal! break-all">
            <span className="sr-only">Value of </span>
            {after}
          </TableHead>
          <TableHead className="max-sm:hidden">Needs</TableHead>
        </tr>
      </TableHeader>
      {groups.map(({ id, title, changes }) => (
        <TableBody key={id} className="not-last:border-b">
          <tr>
            <th
              scope="rowgroup"
              colSpan={4}
              className="bg-muted/40 px-4 py-1 text-left font-medium text-muted-foreground text-xs"
            >
              {title}
            </th>
          </tr>
          {changes.map((change) => (
            <ChangeRow key={change.path} change={change} />
          ))}
        </TableBody>
      ))}
    </Table>
  );
}

function ChangeRow({ change: { path, before, after } }: { change: FieldChange }) {
  const field = fieldAt(path);
  return (
    <TableRow className="align-baseline">
      <TableCell>
        <span className="break-words font-mono text-xs">{field.name}</span>
        <span className="block text-muted-foreground text-xs">{field.label}</span>
        <span className="mt-1 sm:hidden">
          <Needs path={path} />
        </span>
      </TableCell>
      <TableCell className="break-words font-mono text-muted-foreground text-xs">
        {withUnit(before, field.unit)}
      </TableCell>
      <TableCell className="break-words font-mono text-xs">{withUnit(after, field.unit)}</TableCell>
      <TableCell className="max-sm:hidden">
        <Needs path={path} />
      </TableCell>
    </TableRow>
  );
}

function Needs({ path }: { path: string }) {
  const { coldStart, recompile } = fieldAt(path);
  if (recompile) return <Badge variant="warning">kernel recompile</Badge>;
  return coldStart ? <Badge>cold start</Badge> : null;
}

function withUnit(value: FieldValue, unit: string | undefined): string {
  return unit && typeof value === 'number' ? `${formatValue(value)} ${unit}` : formatValue(value);
}
