import type { ArgvProblem } from '@/lib/engines/argv-problem';
import { parseArgv } from '@/lib/engines/parse-argv';
import { flagPath } from '@/lib/flags/flag-of';
import { launchWords } from '@/lib/flags/launch-words';
import { commandEngine } from '@/lib/flags/parse-command';
import type { Platform } from '@/lib/flags/platform-values';
import { productionPreset } from '@/lib/flags/production';
import { flagUnknown } from './engine/flag-unknown';
import { flagValueRefused } from './engine/flag-value-refused';
import type { Finding } from './rule';

/** What the engine would say instead of starting with a command that no preset can hold. */
export async function commandRefusals(
  command: string | readonly string[],
  platform: Platform,
): Promise<Finding[]> {
  const words = launchWords(command);
  if (!words.ok) return [];
  return parseArgv(await commandEngine(platform), words.value.flags).problems.map(refusal);
}

/** Under the name of the rule that says the same of a preset. */
function refusal({ kind, flag, message }: ArgvProblem): Finding {
  const rule = kind === 'unknown' || kind === 'ambiguous' ? flagUnknown : flagValueRefused;
  return {
    ruleId: rule.id,
    severity: rule.severity,
    title: rule.title,
    link: rule.link,
    message,
    path: flag === '' ? 'command' : flagPath(productionPreset(), flag.replace(/^--/, '')),
  };
}
