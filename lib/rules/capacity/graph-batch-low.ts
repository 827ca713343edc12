import { numberFlag } from '@/lib/rules/flag-values';
import type { Rule } from '@/lib/rules/rule';
import { runningRequests } from '@/lib/rules/running-requests';

const NAMES = ['cuda-graph-max-bs', 'cuda-graph-max-bs-decode'];

export const graphBatchLow: Rule = {
  id: 'graph-batch-low',
  severity: 'note',
  title: 'Full batches decode without CUDA graphs',
  why: 'Graphs are captured up to --cuda-graph-max-bs. A decode batch above it runs without one and is slower, just when the container is busiest.',
  link: 'https://docs.sglang.ai/advanced_features/hyperparameter_tuning.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const name = NAMES.find((candidate) => numberFlag(preset, candidate) !== null);
    const most = name === undefined ? null : numberFlag(preset, name);
    const running = runningRequests(preset);
    if (most === null || running === null || most >= running) return [];
    const path = `extra.${name}`;
    const message = `Graphs reach ${most} requests; the engine runs up to ${running}.`;
    return [{ path, message, fix: { label: `Set ${running}`, changes: [{ path, value: running }] } }];
  },
};
