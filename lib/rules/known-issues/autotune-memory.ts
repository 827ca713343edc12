import { numberFlag, switchedOn, textFlag } from '@/lib/rules/flag-values';
import { servesGlm5 } from '@/lib/rules/glm5';
import { MEMORY_FRACTION } from '@/lib/rules/memory-estimate';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'extra.disable-flashinfer-autotune';
// The published recipes of this model take 0.85; production’s 0.88 leaves less.
const TIGHT = 0.88;

export const autotuneMemory: Rule = {
  id: 'autotune-memory',
  severity: 'note',
  title: 'Autotuning may run out of memory',
  issue: '#24195',
  why: 'Upstream change of 2 June 2026: FlashInfer’s autotuning ran out of memory on GLM-5.1. Before it, what --mem-fraction-static leaves free must also do for the trial runs; without autotuning they are not made.',
  link: 'https://github.com/sgl-project/sglang/pull/24195',
  appliesTo: { engines: { from: '0.5.9', before: '0.5.13' }, gpus: 'any' },
  check(preset) {
    const fraction = numberFlag(preset, 'mem-fraction-static');
    const onFlashinfer = textFlag(preset, 'moe-runner-backend')?.startsWith('flashinfer') ?? true;
    if (fraction === null || fraction < TIGHT || !onFlashinfer || !servesGlm5(preset)) return [];
    if (switchedOn(preset, 'disable-flashinfer-autotune')) return [];
    const message = `${fraction} is tight: should a start run out of memory while it tunes, switch tuning off or go to 0.85.`;
    const fix = { label: 'Switch autotuning off', changes: [{ path: PATH, value: true }] };
    return [{ path: MEMORY_FRACTION, message, fix }];
  },
};
