import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** What a share link ends with: 256 bits, fit for an address. Only its hash is stored, so no page can show it again. */
export function newShareToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Whoever guesses a token cannot choose its hash, so looking one up tells by its time nothing of those that exist. */
export function shareHashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
