import { textField } from '@/lib/flags/field-value';
import { rentedGpu } from '@/lib/rules/applies-to';
import { fp8GemmBackend } from '@/lib/rules/fp8-gemm';
import type { Rule } from '@/lib/rules/rule';

export const deepgemmB300: Rule = {
  id: 'deepgemm-b300',
  severity: 'warning',
  title: 'DeepGEMM fails on B300',
  issue: '#25551',
  why: 'Regressions of 0.5.12 with CUDA 13 on B300: DeepGEMM ends in CUDA_ERROR_ILLEGAL_ADDRESS, and graph capture of the draft fails (#25563). The reports’ way out is the cutlass backend, or 0.5.11.',
  link: 'https://github.com/sgl-project/sglang/issues/25551',
  appliesTo: { engines: { from: '0.5.12', before: '0.5.13' }, gpus: ['B300', 'B200'] },
  check(preset) {
    const gpu = textField(preset, 'compute.gpu') ?? '';
    const mayBeB300 = rentedGpu(preset) === 'B300' || gpu.includes('+');
    const { path, value } = fp8GemmBackend(preset);
    if (!mayBeB300 || !['auto', 'deep_gemm'].includes(value)) return [];
    const message = `On a B300 this engine’s DeepGEMM crashes; ${gpu} may be one. cutlass does not.`;
    return [{ path, message, fix: { label: 'Use cutlass', changes: [{ path, value: 'cutlass' }] } }];
  },
};
