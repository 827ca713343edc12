import { estimateMemory, MEMORY_FRACTION } from '@/lib/rules/memory-estimate';
import type { Rule } from '@/lib/rules/rule';
import { TP } from '@/lib/rules/tensor-parallel';

const PRODUCTION_FRACTION = 0.88;

export const memoryTooSmall: Rule = {
  id: 'memory-too-small',
  severity: 'error',
  title: 'The weights do not fit',
  why: '--mem-fraction-static is the share of a GPU’s memory for weights and KV pool together. The weights are about 752 GB, spread over the tensor parallel ranks; a B200 on Modal has 180 GB.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: ['B200'] },
  check(preset) {
    const estimate = estimateMemory(preset);
    if (!estimate || estimate.roomGb > 0) return [];
    const { gpuGb, fraction, weightsGb } = estimate;
    const arithmetic = `${fraction} × ${gpuGb} GB = ${(fraction * gpuGb).toFixed(0)} GB`;
    const message = `${arithmetic}, less than the ${weightsGb.toFixed(0)} GB of weights on each GPU.`;
    if (weightsGb >= PRODUCTION_FRACTION * gpuGb) return [{ path: TP, message }];
    const changes = [{ path: MEMORY_FRACTION, value: PRODUCTION_FRACTION }];
    return [{ path: MEMORY_FRACTION, message, fix: { label: `Set ${PRODUCTION_FRACTION}`, changes } }];
  },
};
