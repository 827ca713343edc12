import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a request carries this very token as `Authorization: Bearer …`. Takes the same time for every wrong one. */
export function bearsToken(request: Request, token: string | undefined): boolean {
  const [, given] = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  return token !== undefined && given !== undefined && timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
