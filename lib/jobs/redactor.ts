import 'server-only';
import { env } from '@/lib/env';
import { redact } from '@/lib/jobs/redact';
import { createdValueHider } from '@/lib/secrets/store';

/** Takes secrets out of text before it is stored: by pattern, this process's own, and the values of secrets made here. */
export async function redactor(): Promise<(text: string) => string> {
  const hideCreated = await createdValueHider();
  const own = [env.MODAL_TOKEN_SECRET, env.MODAL_TOKEN_ID, env.AUTH_SECRET].filter(
    (value) => value !== undefined,
  );
  return (text) => redact(hideCreated(text), own);
}
