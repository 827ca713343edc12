import { nearestEngineVersion } from '@/lib/engines/nearest-engine';
import { textField } from '@/lib/flags/field-value';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'engine.version';

export const engineWithoutCatalogue: Rule = {
  id: 'engine-without-catalogue',
  severity: 'note',
  title: 'No list of flags for this engine version',
  why: 'The flags of each published version are read from its source. A version that is newer than this console, or was never published, is judged by the nearest older one: what changed in between is not known.',
  link: 'https://pypi.org/project/sglang/#history',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset, { engine }) {
    const version = textField(preset, PATH) ?? '';
    if (engine === undefined || engine?.version === version.replace(/^v/, '')) return [];
    const used = engine?.version ?? nearestEngineVersion(version);
    const message = `The flags of SGLang ${version} are not known here: they are checked as those of ${used}.`;
    return [{ path: PATH, message }];
  },
};
