import { expect, it } from 'vitest';
import { loadEngine } from './load-engine';
import { renamedFlag } from './renamed-flag';

it.each([
  ['0.5.12', '--nsa-decode-backend', null],
  ['0.5.13', '--nsa-decode-backend', { name: '--dsa-decode-backend' }],
  ['0.5.20', '--nsa-decode-backend', { name: '--dsa-decode-backend' }],
  ['0.5.12', '--dsa-decode-backend', { name: '--nsa-decode-backend' }],
  ['0.5.13', '--dsa-decode-backend', null],
  ['0.5.13', '--cuda-graph-max-bs', null],
  ['0.5.14', '--cuda-graph-max-bs', { name: '--cuda-graph-max-bs-decode' }],
  ['0.5.20', '--cuda-graph-bs', { name: '--cuda-graph-bs-decode' }],
  ['0.5.13', '--cuda-graph-bs-decode', { name: '--cuda-graph-bs' }],
  ['0.5.13', '--enable-flashinfer-allreduce-fusion', null],
  [
    '0.5.14',
    '--enable-flashinfer-allreduce-fusion',
    { name: '--flashinfer-allreduce-fusion-backend', value: 'auto' },
  ],
  [
    '0.5.21',
    '--enforce-piecewise-cuda-graph',
    { name: '--cuda-graph-backend-prefill', value: 'tc_piecewise' },
  ],
  ['0.5.22', '--enforce-piecewise-cuda-graph', null],
  ['0.5.14', '--enable-nsa-prefill-context-parallel', { name: '--enable-prefill-cp' }],
  ['0.5.20', '--tensor-parallel-size', null],
  ['0.5.20', '--no-such-flag', null],
])('in %s, %s is called %j', async (version, name, renamed) => {
  expect(renamedFlag((await loadEngine(version))!, name)).toEqual(renamed);
});
