'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { endSession } from '@/lib/auth/end-session';

export async function signOut(): Promise<void> {
  await endSession(await headers());
  redirect('/sign-in');
}
