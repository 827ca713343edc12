import { parseCommand } from '@/lib/flags/parse-command';
import type { Platform } from '@/lib/flags/platform-values';
import { type Preset, parsePreset } from '@/lib/flags/preset';
import { fail, ok, type Result } from '@/lib/result';
import { checkPreset } from './check-preset';
import type { Finding } from './rule';

/** The text of a preset file: the findings, or the first path at which it is no preset. */
export function checkText(text: string): Result<Finding[]> {
  try {
    return checkJson(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail(
      'invalid',
      'This is not JSON: write a preset like modal/presets/production-v4.json.',
      'preset',
    );
  }
}

/** The same for any JSON value. */
export function checkJson(json: unknown): Result<Finding[]> {
  return checked(parsePreset(json));
}

/** A launch command, as text for a shell or as an argument list. */
export function checkCommand(command: string | readonly string[], platform: Platform): Result<Finding[]> {
  return checked(parseCommand(command, platform));
}

/** Neither a file nor a command knows what a target has compiled. */
function checked(preset: Result<Preset>): Result<Finding[]> {
  return preset.ok ? ok(checkPreset(preset.value, { kernelFingerprint: 'unknown' })) : preset;
}
