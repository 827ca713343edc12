import 'server-only';
import { createHmac } from 'node:crypto';

/**
 * The headers that let a receiver check who sent a body and when: `v1` is the HMAC-SHA256, in hex, of the
 * timestamp (Unix seconds), a dot and the body.
 */
export function signatureHeaders(signingSecret: string, body: string, at: Date): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', signingSecret).update(`${timestamp}.${body}`).digest('hex');
  return { 'X-Console-Timestamp': timestamp, 'X-Console-Signature': `v1=${signature}` };
}
