import type { FieldValue } from './field-schema';

/** What people should know about a field, beside the type which the catalogue file holds. */
export interface FieldNote {
  label: string;
  /** The name on screen where it is not the flag or the key itself. */
  name?: string;
  /** Why production has the value it has. */
  rationale: string;
  /** What the engine or Modal takes when the value is left out; absent when that is no fixed value. */
  default?: FieldValue;
  /** Then, what happens instead, in words. */
  defaultNote?: string;
  /** Which part of the deployment it belongs to, where that is not the engine's command. */
  where?: string;
  /** Where the engine or Modal does something else than one would expect. */
  upstream?: string;
  /** The change needs new containers. Default true. */
  coldStart?: boolean;
  /** The change makes the compiled kernels useless. Default false. */
  recompile?: boolean;
}
