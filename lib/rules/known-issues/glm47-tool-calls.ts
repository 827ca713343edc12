import { textFlag } from '@/lib/rules/flag-values';
import { servesGlm5 } from '@/lib/rules/glm5';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'flags.parsers.tool-call-parser';

export const glm47ToolCalls: Rule = {
  id: 'glm47-tool-calls',
  severity: 'note',
  title: 'Tool calls of some editors are not parsed',
  issue: '#22922',
  why: 'Open: with GLM-5.1 the glm47 parser misses tool calls that come through Cursor. A change of the chat template of 16 April 2026 (#22595) mends a part of it. No other parser fits this model better.',
  link: 'https://github.com/sgl-project/sglang/issues/22922',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    if (textFlag(preset, 'tool-call-parser') !== 'glm47' || !servesGlm5(preset)) return [];
    const message =
      'glm47 is the right parser, yet calls through Cursor are reported to stay text: try yours.';
    return [{ path: PATH, message }];
  },
};
