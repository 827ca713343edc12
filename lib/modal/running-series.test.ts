import { expect, test } from 'vitest';
import { runningSeries } from '@/lib/modal/running-series';

const containers = (name: string) => ({ name, unit: 'containers' });

test.each([
  [
    'the most before the average',
    [containers('running_containers_avg'), containers('running_containers_max')],
    'running_containers_max',
  ],
  ['the average alone', [containers('running_containers_avg')], 'running_containers_avg'],
  [
    'running ones before all',
    [containers('containers_max'), containers('running_containers_avg')],
    'running_containers_avg',
  ],
  ['no word about running', [containers('containers_max')], 'containers_max'],
  ['pending ones only', [containers('pending_containers_max')], null],
  ['another unit', [{ name: 'running_inputs_max', unit: 'calls' }], null],
  ['a count of events', [containers('containers_count')], null],
  ['nothing', [], null],
])('%s', (_, series, expected) => {
  expect(runningSeries(series)?.name ?? null).toBe(expected);
});
