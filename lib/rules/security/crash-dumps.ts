import { textFlag } from '@/lib/rules/flag-values';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'extra.crash-dump-folder';

export const crashDumps: Rule = {
  id: 'crash-dumps',
  severity: 'warning',
  title: 'A crash writes prompts to disk',
  why: 'With --crash-dump-folder the engine keeps the requests of the last minutes in memory and writes them, with their texts, into a file when it crashes.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const folder = textFlag(preset, 'crash-dump-folder');
    if (folder === null || folder === '') return [];
    const message = `${folder} would hold what people asked, for everyone who can read it.`;
    return [{ path: PATH, message, fix: { label: 'Leave it out', changes: [{ path: PATH, value: null }] } }];
  },
};
