import { changedInputs, FINGERPRINT_INPUTS, fingerprintOf, kernelDifferences } from '@/lib/flags/fingerprint';
import type { Fingerprint } from '@/lib/flags/fingerprint-schema';
import type { Fix, Rule } from '@/lib/rules/rule';

const COST = 'each cold start compiles for 10–15 minutes first, near or past the start-up timeout';

export const kernelCache: Rule = {
  id: 'kernel-cache',
  severity: 'warning',
  title: 'Kernels are not compiled for this preset',
  issue: 'DeepGEMM JIT',
  symptom: '10–15 min blocked compile on cold start if not pre-cached',
  ourFix: 'Run compile_deepgemm once on B200; persist to glm51-deepgemm-cache.',
  why: 'Compiled kernels depend on the model, its parallelism, the GPU and the engine image. A start with others compiles anew before it serves.',
  link: 'https://docs.sglang.ai/basic_usage/deepseek.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset, { kernelFingerprint }) {
    if (kernelFingerprint === 'unknown') return [];
    if (kernelFingerprint === null) {
      const message = `Nothing is compiled on this target: ${COST}.`;
      return [{ path: 'compute.gpu', message, job: 'compile' }];
    }
    const wanted = fingerprintOf(preset);
    const changed = changedInputs(kernelFingerprint, wanted);
    if (changed.length === 0) return [];
    const message = `${kernelDifferences(kernelFingerprint, wanted).join('; ')}: ${COST}.`;
    const path = FINGERPRINT_INPUTS[changed[0]!].path;
    return [{ path, message, fix: backToCompiled(kernelFingerprint, changed), job: 'compile' }];
  },
};

/** Puts back what the kernels were compiled for; what the engine chose by itself is left out again. */
function backToCompiled(compiled: Fingerprint, changed: (keyof Fingerprint)[]): Fix {
  const changes = changed.map((input) => ({
    path: FINGERPRINT_INPUTS[input].path,
    value: compiled[input] === 'auto' ? null : compiled[input],
  }));
  return { label: 'Use what is compiled', changes };
}
