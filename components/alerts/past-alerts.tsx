import { LocalTime } from '@/components/ui/local-time';
import { StatusMark } from '@/components/ui/status-mark';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { AlertView, Condition } from '@/lib/alerts/schema';
import { valueWords } from '@/lib/alerts/value-words';
import { formatDuration } from '@/lib/format';

export interface ListedAlert extends AlertView {
  ruleName: string;
  severity: string;
  condition: Condition;
}

/** What has fired, newest first. */
export function PastAlerts({ alerts }: { alerts: readonly ListedAlert[] }) {
  return (
    <Table>
      <TableHeader>
        <tr>
          <TableHead>Alert</TableHead>
          <TableHead>Fired</TableHead>
          <TableHead>For</TableHead>
          <TableHead>At worst</TableHead>
          <TableHead className="max-sm:hidden">Acknowledged</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {alerts.map(({ id, ruleName, severity, condition, firedAt, resolvedAt, worstValue, ...alert }) => (
          <TableRow key={id}>
            <TableCell>
              {ruleName} <span className="text-muted-foreground text-xs">{severity}</span>
            </TableCell>
            <TableCell className="tabular-nums">
              <LocalTime date={firedAt} />
            </TableCell>
            <TableCell className="whitespace-nowrap tabular-nums">
              {resolvedAt ? (
                formatDuration((resolvedAt.getTime() - firedAt.getTime()) / 1000)
              ) : (
                <StatusMark status="error">still open</StatusMark>
              )}
            </TableCell>
            <TableCell className="whitespace-nowrap tabular-nums">
              {worstValue === null ? '—' : valueWords(condition, worstValue)}
            </TableCell>
            <TableCell className="max-w-80 break-words max-sm:hidden">
              {alert.acknowledgedByName ?? '—'}
              {alert.note && <span className="text-muted-foreground">: {alert.note}</span>}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
