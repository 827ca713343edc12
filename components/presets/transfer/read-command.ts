import { FLAG_FIELDS } from '@/lib/flags/catalogue';
import { flagValues, variableValues } from '@/lib/flags/command-values';
import { setField } from '@/lib/flags/field-value';
import { launchWords } from '@/lib/flags/launch-words';
import { commandEngine } from '@/lib/flags/parse-command';
import type { Preset } from '@/lib/flags/preset';
import type { Failure } from '@/lib/result';
import type { TransferResult } from './transfer-result';

/** The preset with the flags of a launch command in place of its own, read as one engine version reads it. */
export async function readCommand(
  text: string,
  preset: Preset,
  engineVersion: string,
): Promise<TransferResult> {
  const words = launchWords(text);
  if (!words.ok) return unreadable(text, words.error);
  const variables = variableValues(words.value.variables);
  if (!variables.ok) return unreadable(text, variables.error);
  const flags = flagValues(await commandEngine({ engine: engineVersion }), words.value.flags);
  if (!flags.ok) return unreadable(text, flags.error);

  const { extra: _replaced, ...rest } = preset;
  const bare = FLAG_FIELDS.reduce((at: Preset, { path }) => setField(at, path, null), rest);
  const given = Object.entries({ ...variables.value, ...flags.value });
  return { preset: given.reduce((at, [path, value]) => setField(at, path, value), bare), problems: [] };
}

/** The line is the one where the flag at fault stands, as it was written or under its field's name. */
function unreadable(text: string, { message, field = '' }: Failure): TransferResult {
  const name = field.slice(field.lastIndexOf('.') + 1);
  const at = name === '' ? -1 : text.split('\n').findIndex((line) => line.includes(name));
  return { preset: null, problems: [{ message, ...(at >= 0 && { line: at + 1 }) }] };
}
