import { describe, expect, test } from 'vitest';
import { productionPreset } from '@/lib/flags/production';
import { renderCommand } from '@/lib/flags/render-command';
import { productionWith } from '@/lib/flags/testing/production-with';
import { changedFields, collisions, diffCommand } from './diff';

const KV = 'flags.kv.kv-cache-dtype';
const RUNNING = 'flags.kv.max-running-requests';
const KEYS = 'secrets.glm51-api-key';
const base = productionPreset();

describe('changedFields', () => {
  test('is empty for the same values', () => {
    expect(changedFields(base, productionWith({ [KEYS]: ['API_KEY'] }))).toEqual([]);
  });

  test('lists what differs in the catalogue’s order', () => {
    const after = productionWith({ [KEYS]: ['API_KEY', 'MORE'], [KV]: 'bf16', [RUNNING]: 64 });
    expect(changedFields(base, after)).toEqual([
      { path: RUNNING, before: 48, after: 64 },
      { path: KV, before: null, after: 'bf16' },
      { path: KEYS, before: ['API_KEY'], after: ['API_KEY', 'MORE'] },
    ]);
  });

  test('lists extra flags of both sides by name, after the fields', () => {
    const before = productionWith({ 'extra.stream-interval': 10, 'extra.load-format': 'auto' });
    const after = productionWith({
      'extra.stream-interval': 10,
      'extra.cuda-graph-bs': [1, 2],
      [KV]: 'bf16',
    });
    expect(changedFields(before, after)).toEqual([
      { path: KV, before: null, after: 'bf16' },
      { path: 'extra.cuda-graph-bs', before: null, after: [1, 2] },
      { path: 'extra.load-format', before: 'auto', after: null },
    ]);
  });
});

describe('a draft whose base was overtaken', () => {
  const draft = productionWith({ [KV]: 'bf16', [RUNNING]: 40 });
  const newer = productionWith({ [RUNNING]: 32, 'flags.model.ep': 2 });

  test('collides where both changed a field', () => {
    expect(collisions(base, draft, newer)).toEqual([{ path: RUNNING, before: 32, after: 40 }]);
    expect(collisions(base, draft, productionWith({ [RUNNING]: 40 }))).toEqual([]);
  });
});

describe('diffCommand', () => {
  const marked = (set: Parameters<typeof productionWith>[0]) =>
    diffCommand(renderCommand(base), renderCommand(productionWith(set))).filter(
      ({ kind }) => kind !== 'same',
    );

  test('shows a change as a removed and an added line', () => {
    expect(marked({ [RUNNING]: 64 })).toEqual([
      { kind: 'removed', text: '--max-running-requests 48' },
      { kind: 'added', text: '--max-running-requests 64' },
    ]);
  });

  test('keeps neighbours that changed apart', () => {
    const kinds = marked({ [RUNNING]: 64, 'flags.kv.mem-fraction-static': 0.8 }).map(({ kind }) => kind);
    expect(kinds).toEqual(['removed', 'added', 'removed', 'added']);
  });

  test('shows a new flag and a flag that is gone', () => {
    expect(marked({ [KV]: 'bf16' })).toEqual([{ kind: 'added', text: '--kv-cache-dtype bf16' }]);
    expect(marked({ 'flags.model.ep': null })).toEqual([{ kind: 'removed', text: '--ep 1' }]);
  });

  test('keeps every line of both sides', () => {
    const lines = diffCommand(['python3', '--a', '1'], ['python3', '--b']);
    expect(lines.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'same python3',
      'removed --a 1',
      'added --b',
    ]);
    expect(diffCommand([], ['python3'])).toEqual([{ kind: 'added', text: 'python3' }]);
  });
});
