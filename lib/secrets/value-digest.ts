import { createHmac } from 'node:crypto';

/** By what a value is known again without being kept. */
export interface ValueDigest {
  length: number;
  /** A polynomial over the characters, modulo 2^32: quick to move along a line. */
  rolling: number;
  /** HMAC-SHA256, hex: it decides. */
  digest: string;
}

export interface DigestKey {
  secret: Buffer;
  /** The polynomial's base: odd, and as secret as the key. */
  base: number;
}

export function digestKey(authSecret: string): DigestKey {
  const secret = createHmac('sha256', authSecret).update('digests of created secrets').digest();
  return { secret, base: (createHmac('sha256', secret).update('base').digest().readInt32BE() | 1) >> 0 };
}

/** The digests of a value: as it is, and as JSON and URLs write it where that differs. */
export function digestsOf(value: string, key: DigestKey): ValueDigest[] {
  const forms = new Set([value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)]);
  return [...forms].map((form) => ({
    length: form.length,
    rolling: rollingOf(form, 0, form.length, key.base),
    digest: exactDigest(form, key),
  }));
}

export function rollingOf(text: string, from: number, length: number, base: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 1) sum = (Math.imul(sum, base) + text.charCodeAt(at)) | 0;
  return sum;
}

export function exactDigest(text: string, key: DigestKey): string {
  return createHmac('sha256', key.secret).update(text).digest('hex');
}
