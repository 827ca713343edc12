import { parseCommand } from '@/lib/flags/parse-command';
import type { Platform } from '@/lib/flags/platform-values';
import { type Preset, parsePreset } from '@/lib/flags/preset';
import { readPresetFile } from '@/lib/flags/read-preset-file';
import { ok, type Result } from '@/lib/result';
import { checkPreset } from './check-preset';
import { commandRefusals } from './command-refusals';
import type { Finding } from './rule';
import { withEngine } from './with-engine';

/** The text of a preset file, in JSON or YAML: the findings, or the first place at which it is no preset. */
export async function checkText(text: string, fileName?: string): Promise<Result<Finding[]>> {
  const preset = readPresetFile(text, fileName);
  return preset.ok ? ok(await findingsOf(preset.value)) : preset;
}

/** The same for any JSON value. */
export async function checkJson(json: unknown): Promise<Result<Finding[]>> {
  const preset = parsePreset(json);
  return preset.ok ? ok(await findingsOf(preset.value)) : preset;
}

/** A launch command, in any form that `parseCommand` reads. What its engine refuses is an error, and no failure. */
export async function checkCommand(
  command: string | readonly string[],
  platform: Platform,
): Promise<Result<Finding[]>> {
  const preset = await parseCommand(command, platform);
  if (preset.ok) return ok(await findingsOf(preset.value));
  const refusals = await commandRefusals(command, platform);
  return refusals.length > 0 ? ok(refusals) : preset;
}

/** Neither a file nor a command knows what a target has compiled. */
async function findingsOf(preset: Preset): Promise<Finding[]> {
  const context = await withEngine({ kernelFingerprint: 'unknown' }, String(preset.engine.version));
  return checkPreset(preset, context);
}
