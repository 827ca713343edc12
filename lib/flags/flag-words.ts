import { fail, ok, type Result } from '@/lib/result';
import { type Field, FLAG_FIELDS, fieldAt } from './catalogue';
import { nearestName } from './nearest-name';

// SGLang server_args.py (0.5.10) and, for dsa, later versions.
const ALIASES: Readonly<Record<string, string>> = {
  '--model': '--model-path',
  '--tp-size': '--tp',
  '--tensor-parallel-size': '--tp',
  '--ep-size': '--ep',
  '--expert-parallel-size': '--ep',
  '--dsa-decode-backend': '--nsa-decode-backend',
  '--dsa-prefill-backend': '--nsa-prefill-backend',
};

/** What a word of a command sets; null where the deployment decides, as it does the address to listen on. */
export interface FlagWord {
  field: Field | null;
  name: string;
  /** The value written into the same word: `--tp=8`. */
  attached: string | null;
}

/** Reads one word of a command as a flag. An unknown flag fails with the nearest name there is. */
export function flagWord(word: string): Result<FlagWord> {
  if (!word.startsWith('--'))
    return fail('invalid', `“${word}” stands where a flag is expected: remove it.`, 'command');
  const [name = '', ...rest] = word.split('=');
  const attached = rest.length === 0 ? null : rest.join('=');
  if (name === '--host' || name === '--port') return ok({ field: null, name, attached });
  const field = FLAG_FIELDS.find((known) => known.name === (ALIASES[name] ?? name));
  if (field) return ok({ field: fieldAt(field.path), name, attached });
  const nearest = nearestName(name, [...FLAG_FIELDS.map((known) => known.name), ...Object.keys(ALIASES)]);
  const wayOut = nearest ? `did you mean ${nearest}?` : 'remove it.';
  return fail('invalid', `${name} is not a flag that a preset holds: ${wayOut}`, name);
}
