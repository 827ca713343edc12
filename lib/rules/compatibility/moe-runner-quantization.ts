import { textFlag } from '@/lib/rules/flag-values';
import type { Rule } from '@/lib/rules/rule';
import { EP, expertParallel, tensorParallel } from '@/lib/rules/tensor-parallel';

const QUANTIZATION = 'extra.quantization';
const RUNNER = 'flags.backends.moe-runner-backend';
// SGLang server_args.py (0.5.10): what each runner takes beside a quantization left to the checkpoint.
const TAKES: Readonly<Record<string, readonly string[]>> = {
  flashinfer_trtllm: ['modelopt_fp4', 'fp8', 'mxfp8', 'modelopt_fp8', 'modelopt_mixed', 'compressed-tensors'],
  flashinfer_trtllm_routed: ['fp8', 'mxfp8'],
  flashinfer_cutlass: ['modelopt_fp4', 'modelopt_fp8', 'modelopt_mixed'],
};

export const moeRunnerQuantization: Rule = {
  id: 'moe-runner-quantization',
  severity: 'error',
  title: 'The expert runner does not take this quantization',
  why: 'SGLang server_args.py (0.5.10) asserts which quantizations each FlashInfer runner takes, that flashinfer_cutlass has experts in one group or one for each rank, and that cutlass with fp8 has one group.',
  link: 'https://docs.sglang.ai/advanced_features/expert_parallelism.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const runner = textFlag(preset, 'moe-runner-backend') ?? 'auto';
    const quantization = textFlag(preset, 'quantization');
    const [tp, ep] = [tensorParallel(preset), expertParallel(preset)];
    if (quantization !== null && TAKES[runner] && !TAKES[runner].includes(quantization)) {
      const message = `${runner} takes ${TAKES[runner].join(', ')}, or what the checkpoint says: not ${quantization}.`;
      const changes = [{ path: QUANTIZATION, value: null }];
      return [{ path: QUANTIZATION, message, fix: { label: 'Leave it to the checkpoint', changes } }];
    }
    const oneGroup = runner === 'cutlass' && quantization === 'fp8';
    const uneven = runner === 'flashinfer_cutlass' && ep !== tp;
    if (ep === 1 || !(oneGroup || uneven)) return [];
    const message = `${runner} runs with ${oneGroup ? 'one expert group' : `1 or ${tp} expert groups`}, not ${ep}.`;
    return [{ path: RUNNER, message, fix: { label: 'Set --ep 1', changes: [{ path: EP, value: 1 }] } }];
  },
};
