import 'server-only';
import { access, constants } from 'node:fs/promises';
import { env } from '@/lib/env';
import { controlPlane } from '@/lib/modal/client';
import { controlPlaneName, toFailure, wayOut } from '@/lib/modal/to-failure';
import { withDeadline } from '@/lib/modal/with-deadline';
import { fail, ok, type Result } from '@/lib/result';

// The CLI itself waits 58 s for a control plane that does not answer.
const DEADLINE_MS = 8_000;

/** Whether a deploy can start: the CLI is there, the control plane answers and accepts the token. Answers within 10 s. */
export async function probeModal(): Promise<Result<void>> {
  const cli = await probeCli();
  return cli.ok ? probeControlPlane() : cli;
}

async function probeCli(): Promise<Result<void>> {
  try {
    await access(env.MODAL_BIN, constants.X_OK);
    return ok(undefined);
  } catch {
    return fail('unavailable', `The modal CLI is not installed at ${env.MODAL_BIN}: run npm start again.`);
  }
}

async function probeControlPlane(): Promise<Result<void>> {
  const question = controlPlane().appGetByDeploymentName(
    { name: env.MODAL_APP_NAME, environmentName: env.MODAL_ENVIRONMENT },
    { retries: 0, timeoutMs: DEADLINE_MS },
  );
  try {
    const answer = await withDeadline(question, DEADLINE_MS);
    return answer === 'late'
      ? fail(
          'unavailable',
          `${controlPlaneName()} did not answer within ${DEADLINE_MS / 1000} s. ${wayOut()}`,
        )
      : ok(undefined);
  } catch (error) {
    return toFailure(error);
  }
}
