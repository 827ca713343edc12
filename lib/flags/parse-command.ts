import type { Engine } from '@/lib/engines/engine';
import { loadEngine } from '@/lib/engines/load-engine';
import { nearestEngineVersion } from '@/lib/engines/nearest-engine';
import { fail, type Result } from '@/lib/result';
import { FLAG_FIELDS } from './catalogue';
import { flagValues, variableValues } from './command-values';
import { setField } from './field-value';
import { launchWords } from './launch-words';
import { type Platform, platformValues } from './platform-values';
import { type Preset, parsePreset } from './preset';
import { productionPreset } from './production';

const MODEL = 'flags.model.model-path';

/**
 * The preset that a launch command describes, read as the engine of `platform` reads it. The command is an argument
 * list, text for a shell, or a Python list of texts. A flag that is not in it is omitted; a flag without a field, known
 * to the engine or not, becomes an extra flag; all else is as in production-v4. The failure's field is the flag or the
 * path that is wrong.
 */
export async function parseCommand(
  command: string | readonly string[],
  platform: Platform = {},
): Promise<Result<Preset>> {
  const words = launchWords(command);
  if (!words.ok) return words;
  const variables = variableValues(words.value.variables);
  if (!variables.ok) return variables;
  const flags = flagValues(await commandEngine(platform), words.value.flags);
  if (!flags.ok) return flags;
  if (!(MODEL in flags.value))
    return fail('invalid', 'The command names no model: give --model-path, or --model and a name.', MODEL);

  const bare = FLAG_FIELDS.reduce((preset, { path }) => setField(preset, path, null), productionPreset());
  const given = Object.entries({ ...variables.value, ...flags.value, ...platformValues(platform) });
  return parsePreset(given.reduce((preset, [path, value]) => setField(preset, path, value), bare));
}

/** The engine that reads a command: of the version given, else production's; the nearest known one to it. */
export async function commandEngine({ engine }: Platform): Promise<Engine> {
  const version = engine?.replace(/^v/, '') ?? String(productionPreset().engine.version);
  const loaded = await loadEngine(nearestEngineVersion(version));
  if (!loaded) throw new Error(`No engine is known near ${version}`);
  return loaded;
}
