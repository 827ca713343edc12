'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type FormState, givenText } from '@/components/auth/form-state';
import { returnPath } from '@/lib/auth/return-path';
import { startSession } from '@/lib/auth/start-session';

export async function signIn(_before: FormState | null, form: FormData): Promise<FormState | null> {
  const credentials = { email: form.get('email'), password: form.get('password') };
  const started = await startSession(credentials, await headers());
  if (!started.ok) return { error: started.error, given: givenText(form, 'email') };
  redirect(returnPath(form.get('next')));
}
