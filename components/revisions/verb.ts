import type { Result } from '@/lib/result';

/** A server action that changes something, or says why not. */
export type Verb<Input> = (input: Input) => Promise<Result<unknown>>;
