import 'server-only';
import { signatureHeaders } from './sign';

/** A receiver that does not answer within this is tried again later, in milliseconds. */
const ANSWER_MS = 10_000;
const PROBLEM_LENGTH = 300;

export interface Posted {
  id: string;
  event: string;
  body: unknown;
  webhook: { url: string; signingSecret: string };
}

export type Answer =
  | { delivered: true; status: number }
  | { delivered: false; status: number | null; problem: string };

/** Sends one message. Whatever goes wrong is an answer; nothing throws. */
export async function postDelivery({ id, event, body, webhook }: Posted, at: Date): Promise<Answer> {
  const text = JSON.stringify(body);
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'X-Console-Event': event,
    // The same for each attempt, so that a receiver can drop what it has had.
    'X-Console-Delivery': id,
    ...signatureHeaders(webhook.signingSecret, text, at),
  };
  try {
    // A redirect would carry the message to an address that nobody entered.
    const init = { method: 'POST', headers, body: text, redirect: 'manual' } as const;
    const answer = await fetch(webhook.url, { ...init, signal: AbortSignal.timeout(ANSWER_MS) });
    const said = await answer.text().catch(() => '');
    if (answer.ok) return { delivered: true, status: answer.status };
    return { delivered: false, status: answer.status, problem: words(answer, said) };
  } catch (error) {
    return { delivered: false, status: null, problem: reason(error) };
  }
}

function words({ status, statusText }: Response, said: string): string {
  return `Answered ${status} ${statusText} ${said}`.trim().slice(0, PROBLEM_LENGTH);
}

function reason(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return `No answer within ${ANSWER_MS / 1000} s`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
  return `Cannot be reached${cause ? `: ${cause}` : ''}`.slice(0, PROBLEM_LENGTH);
}
