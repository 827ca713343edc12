import { z } from 'zod';

/** What the browser knows of secrets: names of them and of their keys, never a value. Pure. */

// Modal's own rule for the names of objects (_utils/name_utils.py).
export const SecretName = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,64}$/, 'must be 1 to 64 letters, digits, dots, dashes and underscores');
export const SecretKey = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/, 'must be the name of an environment variable');

/** A secret that the deployment asks for, and how the workspace stands to it. */
export interface WantedSecret {
  name: string;
  /** The keys that it must have. */
  keys: string[];
  state: 'present' | 'missing' | 'lacks keys' | 'unknown';
  /** What it lacks, in Modal's words; null where nothing is known to be missing. */
  lack: string | null;
  /** Further keys that Modal lists: replacing the secret takes them away. */
  otherKeys: string[];
}

/** Below it a value could not be told from ordinary words of a log. */
export const VALUE_LENGTH_MIN = 8;
export const API_KEY_LENGTH_MIN = 16;
