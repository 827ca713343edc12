import { formatDateTime } from '@/lib/format';
import type { FreezeSpan } from '@/lib/guards/schema';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `every week, Friday 16:00 to Monday 08:00 Europe/Amsterdam`. Pure. */
export function spanWords(span: FreezeSpan, timeZone: string): string {
  if (span.kind === 'once') return `once, ${wall(span.from)} to ${wall(span.to)} ${timeZone}`;
  const from = `${DAYS[span.fromDay - 1]} ${span.fromTime}`;
  return `every week, ${from} to ${DAYS[span.toDay - 1]} ${span.toTime} ${timeZone}`;
}

function wall(clock: string): string {
  return formatDateTime(new Date(`${clock}Z`), 'UTC');
}
