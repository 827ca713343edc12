import 'server-only';
import { auth } from '@/lib/auth/auth';

/** Deletes the session of the given request headers and its cookie. Without a session nothing happens. */
export async function endSession(headers: Headers): Promise<void> {
  await auth().api.signOut({ headers });
}
