import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** A one-time token of 256 bits, fit for a URL. Only its hash is stored. */
export function newInvitationToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashInvitationToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
