import 'server-only';
import { db } from '@/lib/db';

/** Whether the database answers a query at this moment. */
export async function databaseAnswers(): Promise<boolean> {
  return await db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
}
