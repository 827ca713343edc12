import 'server-only';
import { z } from 'zod';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { putSecret } from '@/lib/modal/put-secret';
import { isModalError, toFailure } from '@/lib/modal/to-failure';
import { fail, ok, type Result } from '@/lib/result';
import { readSecretValue } from './read-value';
import { SecretKey, SecretName } from './schema';
import { storeDigests } from './store';

const NewSecret = z.object({
  name: SecretName,
  values: z
    .record(SecretKey, z.string())
    .refine((values) => Object.keys(values).length > 0, 'must have a key'),
  /** It may be there already: all its keys are replaced by these. */
  replace: z.boolean().default(false),
});

/**
 * Creates a secret in the Modal workspace. Its values go to Modal and nowhere else: what stays here are its name,
 * the names of its keys, and digests by which a log line is cleared of the values.
 */
export async function createSecret(
  actor: Actor,
  input: z.input<typeof NewSecret>,
): Promise<Result<{ name: string; trimmed: string[] }>> {
  if (!may(actor.role, 'secret.create'))
    return fail('forbidden', `The role ${actor.role} may not create secrets.`);
  const asked = NewSecret.safeParse(input);
  if (!asked.success) {
    const issue = asked.error.issues[0];
    return fail('invalid', `The secret’s ${issue?.path.join('.')} ${issue?.message}.`);
  }
  const { name, replace } = asked.data;
  const read = readValues(asked.data.values);
  if (!read.ok) return read;
  const { values, trimmed } = read.value;
  // Before the values leave: whatever prints them from then on meets their digests.
  await storeDigests(name, values);
  try {
    if (!(await putSecret(name, values, replace)))
      return fail('conflict', `${name} is there already. Replace it, or leave it as it is.`);
  } catch (error) {
    if (isModalError(error)) return withoutValues(toFailure(error), values);
    throw error;
  }
  const keys = Object.keys(values).sort();
  await db.$transaction((tx) =>
    recordAudit(tx, actor, {
      action: 'secret.create',
      subjectKind: 'secret',
      subjectId: name,
      summary: `${replace ? 'Replaced' : 'Created'} the secret ${name} (${keys.join(', ')}) in ${env.MODAL_ENVIRONMENT}`,
      after: { secret: name, keys, replaced: replace, environment: env.MODAL_ENVIRONMENT },
    }),
  );
  return ok({ name, trimmed });
}

function readValues(given: Record<string, string>) {
  const values: Record<string, string> = {};
  const trimmed: string[] = [];
  for (const [key, text] of Object.entries(given)) {
    const read = readSecretValue(key, text);
    if (!read.ok) return read;
    values[key] = read.value.value;
    if (read.value.isTrimmed) trimmed.push(key);
  }
  return ok({ values, trimmed });
}

/** An answer may repeat what it was asked. */
function withoutValues(failure: ReturnType<typeof toFailure>, values: Record<string, string>) {
  const { code, message } = failure.error;
  return fail(
    code,
    Object.values(values).reduce((text, value) => text.replaceAll(value, '…'), message),
  );
}
