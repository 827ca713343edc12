import 'server-only';
import { refreshTarget } from '@/lib/jobs/target';

const REFRESH_MS = 60_000;

/** Reads the volumes' receipts and the secrets' names now and every minute. While Modal is away, the row keeps what was read last, and when. */
export function watchTarget(): void {
  const look = () => void refreshTarget().catch(() => undefined);
  look();
  setInterval(look, REFRESH_MS).unref();
}
