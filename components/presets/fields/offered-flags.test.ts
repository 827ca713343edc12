import { expect, test } from 'vitest';
import type { Engine } from '@/lib/engines/engine';
import { loadEngine } from '@/lib/engines/load-engine';
import { productionPreset } from '@/lib/flags/production';
import { productionWith } from '@/lib/flags/testing/production-with';
import { offeredFlags, searchFlags } from './offered-flags';

const load = async (version: string) => (await loadEngine(version)) as Engine;
const namesOf = (flags: readonly { name: string }[]) => flags.map(({ name }) => name);

test.each([
  ['--chunked-prefill-size', true],
  ['--enable-cache-report', true],
  ['--tp-size', false],
  ['--tensor-parallel-size', false],
  ['--kv-cache-dtype', false],
  ['--host', false],
  ['--admin-api-key', false],
  ['-h', false],
])('%s is offered: %s', async (name, isOffered) => {
  expect(namesOf(offeredFlags(await load('0.5.10'), productionPreset())).includes(name)).toBe(isOffered);
});

test('what the preset has already is not offered again, under its new name either', async () => {
  const preset = productionWith({ 'extra.chunked-prefill-size': 8192 });
  expect(namesOf(offeredFlags(await load('0.5.10'), preset))).not.toContain('--chunked-prefill-size');
  expect(namesOf(offeredFlags(await load('0.5.23'), preset))).not.toContain('--dsa-decode-backend');
});

test('finds by parts of a name in any order, its beginning first', async () => {
  const flags = offeredFlags(await load('0.5.10'), productionPreset());
  expect(namesOf(searchFlags(flags, 'size chunk pre'))).toEqual(['--chunked-prefill-size']);
  expect(namesOf(searchFlags(flags, 'page'))[0]).toBe('--page-size');
  expect(searchFlags(flags, '--no-such-flag')).toEqual([]);
  expect(searchFlags(flags, '')).toHaveLength(flags.length);
});

test('what the engine wants to be rid of comes last', async () => {
  const found = searchFlags(offeredFlags(await load('0.5.10'), productionPreset()), 'piecewise cuda graph');
  expect(found.at(-1)).toMatchObject({ name: '--enable-piecewise-cuda-graph', deprecated: {} });
});
