import 'server-only';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { valueHider } from './hide-values';
import { digestKey, digestsOf } from './value-digest';

/** Keeps by what the values of a secret are known again, so that every process hides them in what it stores. */
export async function storeDigests(
  secretName: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const by = digestKey(env.AUTH_SECRET);
  const data = Object.entries(values).flatMap(([key, value]) =>
    digestsOf(value, by).map((digest) => ({ secretName, key, ...digest })),
  );
  await db.secretDigest.createMany({ data, skipDuplicates: true });
}

// Read for each batch of lines and never kept: a value may be made in another process a moment before it is printed.
/** Hides the values of all secrets that were made from here, older ones too: a container keeps the value of its start. */
export async function createdValueHider(): Promise<(text: string) => string> {
  const digests = await db.secretDigest.findMany({ select: { length: true, rolling: true, digest: true } });
  return valueHider(digests, digestKey(env.AUTH_SECRET));
}
