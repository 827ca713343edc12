import { allToAll } from '@/lib/rules/data-parallel';
import type { Rule } from '@/lib/rules/rule';
import { EP, expertParallel, tensorParallel } from '@/lib/rules/tensor-parallel';

export const a2aForcesEp: Rule = {
  id: 'a2a-forces-ep',
  severity: 'warning',
  title: 'Expert exchange sets the expert parallel size',
  why: 'SGLang server_args.py (0.5.10): with a --moe-a2a-backend the engine makes --ep equal to --tp by itself. What runs is then another layout of the experts than the preset says, with other kernels.',
  link: 'https://docs.sglang.ai/advanced_features/expert_parallelism.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const [backend, tp, ep] = [allToAll(preset), tensorParallel(preset), expertParallel(preset)];
    if (backend === 'none' || ep === tp) return [];
    const message = `With ${backend} the engine takes --ep ${tp}, not ${ep}.`;
    return [{ path: EP, message, fix: { label: `Set --ep ${tp}`, changes: [{ path: EP, value: tp }] } }];
  },
};
