import { BLACKWELL } from '@/lib/rules/applies-to';
import { switchedOn } from '@/lib/rules/flag-values';
import { servesFp4 } from '@/lib/rules/glm5';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

export const fp4GraphCapture: Rule = {
  id: 'fp4-graph-capture',
  severity: 'warning',
  title: 'EAGLE with FP4 crashes while graphs are captured',
  issue: '#31093',
  why: 'Reported for GLM-5.2 NVFP4 with EAGLE on 8 x B200 and 0.5.15: an illegal memory access at the capture of the decode graphs. The issue is closed.',
  link: 'https://github.com/sgl-project/sglang/issues/31093',
  appliesTo: { engines: { from: '0.5.15', before: '0.5.16' }, gpus: BLACKWELL },
  check(preset) {
    if (!servesFp4(preset) || !usesEagle(preset) || switchedOn(preset, 'disable-cuda-graph')) return [];
    const message =
      'This engine crashed at its start with FP4 weights and EAGLE: take another version of it.';
    return [{ path: 'engine.version', message }];
  },
};
