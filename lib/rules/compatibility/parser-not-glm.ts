import { textField } from '@/lib/flags/field-value';
import { servesGlm5 } from '@/lib/rules/glm5';
import type { Rule } from '@/lib/rules/rule';

const PARSERS = [
  {
    path: 'flags.parsers.reasoning-parser',
    wanted: 'glm45',
    breaks: 'the chain of thought arrives inside the answer',
  },
  { path: 'flags.parsers.tool-call-parser', wanted: 'glm47', breaks: 'tool calls arrive as plain text' },
];

export const parserNotGlm: Rule = {
  id: 'parser-not-glm',
  severity: 'warning',
  title: 'Parser of another model',
  why: 'The published recipes of this model take glm45 for reasoning and glm47 for tool calls: its chat template writes in these formats, and another parser does not find them.',
  link: 'https://docs.sglang.ai/advanced_features/separate_reasoning.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    if (!servesGlm5(preset)) return [];
    return PARSERS.filter(({ path, wanted }) => textField(preset, path) !== wanted).map(
      ({ path, wanted, breaks }) => {
        const message = `This model writes for ${wanted}: without that parser ${breaks}.`;
        return { path, message, fix: { label: `Use ${wanted}`, changes: [{ path, value: wanted }] } };
      },
    );
  },
};
