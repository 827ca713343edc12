'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type FormState, givenText } from '@/components/auth/form-state';
import { acceptInvitation } from '@/lib/auth/accept-invitation';
import { startSession } from '@/lib/auth/start-session';

export async function join(_before: FormState | null, form: FormData): Promise<FormState | null> {
  const person = Object.fromEntries(form);
  const accepted = await acceptInvitation(String(form.get('token')), person);
  if (!accepted.ok) return { error: accepted.error, given: givenText(form, 'name', 'email') };
  const started = await startSession(person, await headers());
  redirect(started.ok ? '/' : '/sign-in');
}
