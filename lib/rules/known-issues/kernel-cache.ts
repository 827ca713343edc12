import type { FieldValue } from '@/lib/flags/field-schema';
import { changedInputs, type Fingerprint, fingerprintOf } from '@/lib/flags/fingerprint';
import type { Fix, Rule } from '@/lib/rules/rule';

// Where each input of the fingerprint is set; the engine finds the others by itself.
const PATHS: Partial<Record<keyof Fingerprint, string>> = {
  model: 'constants.MODEL_REPO',
  tp: 'flags.model.tp',
  ep: 'flags.model.ep',
  gpu: 'compute.gpu',
  image: 'engine.image',
};

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
    const differences = changed.map(
      (name) => `${name} is ${wanted[name]}, compiled for ${kernelFingerprint[name]}`,
    );
    const message = `${differences.join('; ')}: ${COST}.`;
    const path = changed.map((name) => PATHS[name]).find(Boolean) ?? 'compute.gpu';
    return [{ path, message, fix: backToCompiled(kernelFingerprint, changed), job: 'compile' }];
  },
};

/** Puts back what the kernels were compiled for; none where an input has no field in the preset. */
function backToCompiled(compiled: Fingerprint, changed: (keyof Fingerprint)[]): Fix | undefined {
  const changes = changed.map((name) => ({ path: PATHS[name] ?? '', value: compiled[name] as FieldValue }));
  if (changes.some(({ path }) => path === '')) return undefined;
  return { label: 'Use what is compiled', changes };
}
