import { textField } from '@/lib/flags/field-value';
import { numberFlag } from '@/lib/rules/flag-values';
import type { Rule } from '@/lib/rules/rule';

const NAMES = ['pp-size', 'pipeline-parallel-size'];

export const pipelineSpeculation: Rule = {
  id: 'pipeline-speculation',
  severity: 'error',
  title: 'Pipeline stages with speculative decoding',
  why: 'SGLang server_args.py (0.5.10) asserts that a pipeline of more than one stage runs without speculative decoding.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const stages = numberFlag(preset, ...NAMES) ?? 1;
    const algorithm = textField(preset, 'flags.speculative.speculative-algorithm');
    const name = NAMES.find((candidate) => numberFlag(preset, candidate) !== null);
    if (stages <= 1 || algorithm === null || name === undefined) return [];
    const path = `extra.${name}`;
    const message = `${stages} pipeline stages and ${algorithm} do not go together: the engine stops at its start.`;
    return [{ path, message, fix: { label: 'One stage', changes: [{ path, value: null }] } }];
  },
};
