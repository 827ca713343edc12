import type { Failure } from '@/lib/result';

/** What making a secret says back to its form; never a value. */
export type SecretState = { error: Failure } | { trimmed: string[] };

export type SecretAction = (before: SecretState | null, form: FormData) => Promise<SecretState>;
