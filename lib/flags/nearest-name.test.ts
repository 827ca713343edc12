import { expect, test } from 'vitest';
import { nearestName } from './nearest-name';

const NAMES = ['--kv-cache-dtype', '--max-total-tokens', '--tp', '--ep'];

test.each([
  ['--kv-cach-dtype', '--kv-cache-dtype'],
  ['--kv_cache_dtype', '--kv-cache-dtype'],
  ['--max-totl-tokens', '--max-total-tokens'],
  ['--tpp', '--tp'],
  ['--lora-paths', null],
  ['', null],
])('%s is nearest to %s', (given, nearest) => {
  expect(nearestName(given, NAMES)).toBe(nearest);
});
