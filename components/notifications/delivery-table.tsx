import { LocalTime } from '@/components/ui/local-time';
import { type Status, StatusMark } from '@/components/ui/status-mark';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { formatQuantity } from '@/lib/format';
import type { DeliveryStatus, DeliveryView } from '@/lib/notifications/schema';
import type { Result } from '@/lib/result';
import { ActionButton } from './action-button';

const MARKS: Record<DeliveryStatus, Status> = { waiting: 'running', delivered: 'ok', 'given up': 'error' };

interface DeliveryTableProps {
  deliveries: readonly DeliveryView[];
  sendAgain: (deliveryId: string) => Promise<Result<null>>;
}

/** The newest messages, with how their sending went. */
export function DeliveryTable({ deliveries, sendAgain }: DeliveryTableProps) {
  return (
    <Table>
      <TableHeader>
        <tr>
          <TableHead>When</TableHead>
          <TableHead>Message</TableHead>
          <TableHead>State</TableHead>
          <TableHead>
            <span className="sr-only">Actions</span>
          </TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {deliveries.map((delivery) => (
          <TableRow key={delivery.id} className="align-top">
            <TableCell className="whitespace-nowrap text-muted-foreground tabular-nums">
              <LocalTime date={delivery.createdAt} format="ago" />
            </TableCell>
            <TableCell className="min-w-48">
              <p className="break-words">{delivery.summary}</p>
              <p className="text-muted-foreground text-xs">to {delivery.webhookName}</p>
            </TableCell>
            <TableCell>
              <StatusMark status={MARKS[delivery.status]}>{delivery.status}</StatusMark>
              <p className="text-muted-foreground text-xs">
                <Attempts delivery={delivery} />
              </p>
            </TableCell>
            <TableCell className="text-right">
              {delivery.status === 'given up' && (
                <ActionButton
                  name={delivery.summary}
                  done="The message is on its way again"
                  run={sendAgain.bind(null, delivery.id)}
                >
                  Send again
                </ActionButton>
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Attempts({ delivery: { attempts, problem, dueAt } }: { delivery: DeliveryView }) {
  if (attempts === 0) return 'not tried yet';
  return (
    <>
      {formatQuantity(attempts, 'attempt')}
      {problem && `: ${problem}`}
      {dueAt && problem && (
        <>
          ; next at <LocalTime date={dueAt} format="clock" />
        </>
      )}
    </>
  );
}
