import { textFlag } from '@/lib/rules/flag-values';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

const PATH = 'extra.speculative-moe-runner-backend';

export const draftRunnerTrtllm: Rule = {
  id: 'draft-runner-trtllm',
  severity: 'error',
  title: 'The draft cannot run on flashinfer_trtllm',
  why: 'SGLang up to 0.5.11 asserts that the draft’s experts do not run on flashinfer_trtllm and takes auto by itself. The change that allows it (#24260) was merged on 9 May 2026, after 0.5.11.',
  link: 'https://github.com/sgl-project/sglang/pull/24260',
  appliesTo: { engines: { before: '0.5.12' }, gpus: 'any' },
  check(preset) {
    const runner = textFlag(preset, 'speculative-moe-runner-backend');
    if (!runner?.startsWith('flashinfer_trtllm') || !usesEagle(preset)) return [];
    const message = `This engine stops with ${runner} for the draft; left out, it takes another one.`;
    return [{ path: PATH, message, fix: { label: 'Leave it out', changes: [{ path: PATH, value: null }] } }];
  },
};
