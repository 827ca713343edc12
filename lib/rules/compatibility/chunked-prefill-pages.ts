import { flagPath } from '@/lib/flags/flag-of';
import { formatCount } from '@/lib/format';
import { attentionRanks } from '@/lib/rules/data-parallel';
import { numberFlag } from '@/lib/rules/flag-values';
import { PAGE_TOKENS, servesGlm5 } from '@/lib/rules/glm5';
import type { Rule } from '@/lib/rules/rule';

const FLAG = 'chunked-prefill-size';

export const chunkedPrefillPages: Rule = {
  id: 'chunked-prefill-pages',
  severity: 'error',
  title: 'A prefill chunk is no whole number of pages',
  why: 'SGLang server_args.py (0.5.10) asserts that --chunked-prefill-size is a multiple of the page size, which is 64 for sparse attention on CUDA; with attention data parallelism the size is first divided among the ranks. −1 switches chunks off.',
  link: 'https://docs.sglang.ai/advanced_features/hyperparameter_tuning.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const size = numberFlag(preset, FLAG);
    if (size === null || size <= 0 || !servesGlm5(preset)) return [];
    const ranks = attentionRanks(preset);
    const each = Math.floor(size / ranks);
    if (each > 0 && each % PAGE_TOKENS === 0) return [];
    const path = flagPath(preset, FLAG);
    const unit = PAGE_TOKENS * ranks;
    const whole = Math.max(1, Math.round(size / unit)) * unit;
    const split = ranks === 1 ? '' : ` over ${ranks} ranks are ${formatCount(each)} each, which`;
    const message = `${formatCount(size)} tokens${split} do not divide into pages of ${PAGE_TOKENS}: the engine stops at its start.`;
    const fix = { label: `Set ${formatCount(whole)}`, changes: [{ path, value: whole }] };
    return [{ path, message, fix }];
  },
};
