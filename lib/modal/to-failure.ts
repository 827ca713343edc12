import 'server-only';
import { NotFoundError } from 'modal';
import { env } from '@/lib/env';
import { GRPC, type GrpcError, isGrpcError } from '@/lib/modal/grpc-status';
import { type Failure, fail } from '@/lib/result';

/** What went wrong at Modal, and what to do, for the person who reads it. Errors that are bugs pass through as thrown. */
export function toFailure(error: unknown): { ok: false; error: Failure } {
  if (error instanceof NotFoundError) return fail('not-found', error.message);
  if (isMissingCredentials(error)) return fail('forbidden', NO_CREDENTIALS);
  if (!isGrpcError(error)) throw error;
  return fail(failureCode(error.code), sentence(error));
}

/** What went wrong in one sentence, whether or not Modal is the reason: for what repeats its work and must not end with it. */
export function wordsOf(error: unknown): string {
  if (isModalError(error)) return toFailure(error).error.message;
  if (!(error instanceof Error)) return String(error);
  return error.name.startsWith('PrismaClient') ? lastWords(error.message) : error.message;
}

/** Prisma quotes the source of the query first; what is wrong stands at the end, in the driver's own quotes. */
function lastWords(message: string): string {
  const line = message.trim().split('\n').at(-1) ?? '';
  return /Message: `(.+)`$/.exec(line)?.[1] ?? line;
}

/** Whether Modal, and not a bug of this console, is the reason. */
export function isModalError(error: unknown): boolean {
  return error instanceof NotFoundError || isGrpcError(error) || isMissingCredentials(error);
}

/** Whether Modal did not answer, so that the same question may be answered later. */
export function isModalAway(error: unknown): boolean {
  return isGrpcError(error) && AWAY.includes(error.code);
}

const AWAY: readonly number[] = [GRPC.UNAVAILABLE, GRPC.DEADLINE_EXCEEDED, GRPC.CANCELLED];

const NO_CREDENTIALS =
  'There is no Modal token. Set MODAL_TOKEN_ID and MODAL_TOKEN_SECRET (`modal token new` makes a pair) and start the console again.';

// The SDK (0.11.1) throws a bare Error for it.
function isMissingCredentials(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Profile is missing credentials');
}

function failureCode(status: number): Failure['code'] {
  if (status === GRPC.NOT_FOUND) return 'not-found';
  if (status === GRPC.UNAUTHENTICATED || status === GRPC.PERMISSION_DENIED) return 'forbidden';
  if (status === GRPC.FAILED_PRECONDITION || status === GRPC.ALREADY_EXISTS) return 'conflict';
  if (status === GRPC.INVALID_ARGUMENT) return 'invalid';
  return 'unavailable';
}

function sentence({ code, details }: GrpcError): string {
  switch (code) {
    case GRPC.UNAUTHENTICATED:
      return `Modal refused the token (${details}). Set MODAL_TOKEN_ID and MODAL_TOKEN_SECRET to a valid pair (\`modal token new\` makes one) and start the console again.`;
    case GRPC.PERMISSION_DENIED:
      return `Modal does not let this token do that (${details}). Ask for access to the environment ${env.MODAL_ENVIRONMENT}.`;
    case GRPC.UNAVAILABLE:
    case GRPC.DEADLINE_EXCEEDED:
    case GRPC.CANCELLED:
      return `${controlPlaneName()} did not answer. ${wayOut()}`;
    default:
      return `Modal answered: ${details}`;
  }
}

export function controlPlaneName(): string {
  const where = env.MODAL_SERVER_URL ?? 'https://api.modal.com';
  return env.TARGET_KIND === 'simulator' ? `The simulator at ${where}` : `Modal at ${where}`;
}

export function wayOut(): string {
  return env.TARGET_KIND === 'simulator'
    ? 'Run npm start again: it starts the simulator too.'
    : 'Check the network of this machine and https://status.modal.com, then try again.';
}
