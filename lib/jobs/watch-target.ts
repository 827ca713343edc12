import 'server-only';
import { setAbandonedBack } from '@/lib/jobs/last-steps/raise-least';
import { refreshTarget } from '@/lib/jobs/target';

const REFRESH_MS = 60_000;

/**
 * Reads the volumes' receipts and the secrets' names now and every minute, and sets back what a job has left raised.
 * While Modal is away, the row keeps what was read last, and when.
 */
export function watchTarget(): void {
  const look = () => void Promise.allSettled([refreshTarget(), setAbandonedBack()]);
  look();
  setInterval(look, REFRESH_MS).unref();
}
