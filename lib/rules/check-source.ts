import { parseCommand } from '@/lib/flags/parse-command';
import type { Platform } from '@/lib/flags/platform-values';
import { type Preset, parsePreset } from '@/lib/flags/preset';
import { readPresetFile, readPresetJson } from '@/lib/flags/read-preset-file';
import { ok, type Result } from '@/lib/result';
import { checkPreset } from './check-preset';
import { commandRefusals } from './command-refusals';
import { limitFindings } from './limit-findings';
import type { Finding } from './rule';
import { withEngine } from './with-engine';

/** The text of a preset file, in JSON or YAML: the findings, or the first place at which it is no preset. */
export async function checkText(text: string, fileName?: string): Promise<Result<Finding[]>> {
  const json = readPresetJson(text, fileName);
  return json.ok ? checked(readPresetFile(text, fileName), json.value) : json;
}

/** The same for any JSON value. */
export async function checkJson(json: unknown): Promise<Result<Finding[]>> {
  return checked(parsePreset(json), json);
}

/** A value beyond its limits is a finding, too, where nothing else is wrong with the preset. */
async function checked(preset: Result<Preset>, json: unknown): Promise<Result<Finding[]>> {
  if (preset.ok) return ok(await findingsOf(preset.value));
  const limits = limitFindings(json);
  return limits.length > 0 ? ok(limits) : preset;
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
