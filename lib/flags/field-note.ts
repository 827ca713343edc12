/** What people should know about a field, beside the type which the catalogue file holds. */
export interface FieldNote {
  label: string;
  /** The name on screen where it is not the flag or the key itself. */
  name?: string;
  /** Why production has the value it has. */
  rationale: string;
  /** Where the engine or Modal does something else than one would expect. */
  upstream?: string;
  /** The change needs new containers. Default true. */
  coldStart?: boolean;
  /** The change makes the compiled kernels useless. Default false. */
  recompile?: boolean;
}
