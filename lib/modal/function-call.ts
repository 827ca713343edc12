import 'server-only';
import { env } from '@/lib/env';
import { controlPlane, modalClient } from '@/lib/modal/client';
import { logEnd } from '@/lib/modal/log-end';
import { withNumbers } from '@/lib/modal/with-numbers';

export interface CallLogLine {
  at: Date;
  text: string;
}

export type CallOutcome =
  | { state: 'pending' }
  | { state: 'succeeded' }
  | { state: 'failed'; reason: string }
  | { state: 'cancelled' }
  /** Modal keeps results for seven days. */
  | { state: 'expired' };

// GenericResult.Status of modal_proto/api.proto (1.6).
const RESULT = { UNSPECIFIED: 0, SUCCESS: 1, FAILURE: 2, TERMINATED: 3, TIMEOUT: 4 } as const;

/** Starts a function of the deployed app and returns Modal's `fc-…` id at once. Throws NotFoundError when it is not deployed. */
export async function spawnFunction(name: string, args: unknown[] = []): Promise<string> {
  const found = await modalClient().functions.fromName(env.MODAL_APP_NAME, name, {
    environment: env.MODAL_ENVIRONMENT,
  });
  return (await found.spawn(args)).functionCallId;
}

/** When Modal's clock made the newest call of a function, in seconds, and the calls that it made after such a time, oldest first. */
export async function callsSince(name: string, after: number): Promise<{ ids: string[]; newest: number }> {
  const { functionId } = await modalClient().functions.fromName(env.MODAL_APP_NAME, name, {
    environment: env.MODAL_ENVIRONMENT,
  });
  const { functionCalls } = await controlPlane().functionCallList({ functionId });
  const sorted = functionCalls.toSorted((a, b) => a.createdAt - b.createdAt);
  const ids = sorted.filter(({ createdAt }) => createdAt > after).map((call) => call.functionCallId);
  return { ids, newest: sorted.at(-1)?.createdAt ?? 0 };
}

// Not `get()`: it shows an expired call as pending for ever (modal 0.11.1 never reads numUnfinishedInputs).
/** How a call stands. Reading does not use its result up. */
export async function callOutcome(functionCallId: string): Promise<CallOutcome> {
  const { outputs, numUnfinishedInputs } = await controlPlane().functionGetOutputs({
    functionCallId,
    maxValues: 1,
    timeout: 0,
    lastEntryId: '0-0',
    clearOnSuccess: false,
    requestedAt: Date.now() / 1000,
  });
  const result = outputs[0]?.result;
  if (!result) return { state: numUnfinishedInputs > 0 ? 'pending' : 'expired' };
  if (result.status === RESULT.SUCCESS) return { state: 'succeeded' };
  if (result.status === RESULT.TERMINATED) return { state: 'cancelled' };
  if (result.status === RESULT.TIMEOUT) return { state: 'failed', reason: 'It ran longer than its timeout.' };
  return { state: 'failed', reason: result.exception || `The container ended with code ${result.exitcode}.` };
}

/** What a call that has succeeded gave back. */
export async function callValue(functionCallId: string): Promise<unknown> {
  const call = await modalClient().functionCalls.fromId(functionCallId);
  return withNumbers(await call.get({ timeoutMs: 0 }));
}

/** What the call has printed since a moment (inclusive), oldest first. */
export async function callLog(functionCallId: string, since: Date): Promise<CallLogLine[]> {
  const call = await modalClient().functionCalls.fromId(functionCallId);
  const lines: CallLogLine[] = [];
  for await (const { message, timestamp } of call.logs.fetch({ since, until: logEnd() })) {
    lines.push(
      ...message
        .replace(/\n$/, '')
        .split('\n')
        .map((text) => ({ at: timestamp, text })),
    );
  }
  return lines;
}

/** Ends the call and its container. */
export async function cancelCall(functionCallId: string): Promise<void> {
  const call = await modalClient().functionCalls.fromId(functionCallId);
  await call.cancel({ terminateContainers: true });
}
