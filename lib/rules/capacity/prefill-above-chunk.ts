import { numberField } from '@/lib/flags/field-value';
import { formatCount } from '@/lib/format';
import { BLACKWELL } from '@/lib/rules/applies-to';
import { numberFlag } from '@/lib/rules/flag-values';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'flags.kv.max-prefill-tokens';
// SGLang server_args.py (0.5.10), for GPUs of 160 GB and more.
const DEFAULT_CHUNK = 16_384;

export const prefillAboveChunk: Rule = {
  id: 'prefill-above-chunk',
  severity: 'note',
  title: 'Prefill batch larger than a chunk',
  why: 'A prefill step takes no more than --chunked-prefill-size tokens, which is 16,384 on a B200 when left out. A larger --max-prefill-tokens has no effect; a larger chunk has, and needs other kernels.',
  link: 'https://docs.sglang.ai/advanced_features/hyperparameter_tuning.html',
  appliesTo: { engines: {}, gpus: BLACKWELL },
  check(preset) {
    const prefill = numberField(preset, PATH);
    const given = numberFlag(preset, 'chunked-prefill-size');
    const chunk = given ?? DEFAULT_CHUNK;
    if (prefill === null || chunk <= 0 || prefill <= chunk) return [];
    const whose = given === null ? 'the engine’s chunk' : 'a chunk';
    const message = `${formatCount(prefill)} tokens are never taken at once: ${whose} is ${formatCount(chunk)}.`;
    return [
      {
        path: PATH,
        message,
        fix: { label: `Set ${formatCount(chunk)}`, changes: [{ path: PATH, value: chunk }] },
      },
    ];
  },
};
