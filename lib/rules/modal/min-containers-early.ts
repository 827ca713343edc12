import { numberField } from '@/lib/flags/field-value';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'compute.min_containers';

export const minContainersEarly: Rule = {
  id: 'min-containers-early',
  severity: 'warning',
  title: 'Containers before there is something to serve',
  why: 'Modal starts min_containers with the deploy. Without weights each one ends at once and is started again; without kernels each compiles for 10 to 15 minutes, all of it on paid GPUs.',
  link: 'https://modal.com/docs/guide/cold-start',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset, { weights = 'unknown', kernelFingerprint }) {
    const containers = numberField(preset, PATH) ?? 0;
    const lacking = weights === 'missing' ? 'weights' : kernelFingerprint === null ? 'kernels' : null;
    if (containers === 0 || lacking === null) return [];
    const message = `The target has no ${lacking} yet: deploy with 0, ${lacking === 'weights' ? 'download' : 'compile'} them, then raise it.`;
    return [{ path: PATH, message, fix: { label: 'Start with 0', changes: [{ path: PATH, value: 0 }] } }];
  },
};
