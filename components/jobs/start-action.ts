import type { Failure } from '@/lib/result';

/** A server action that queues a job and goes to its page, or says why not. */
export type StartAction = (before: Failure | null, form: FormData) => Promise<Failure | null>;
