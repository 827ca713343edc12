import { describe, expect, test } from 'vitest';
import { productionPreset } from '@/lib/flags/production';
import { productionWith } from '@/lib/flags/testing/production-with';
import { Draft, draftValue, emptyDraft, examine, hasLanded, movedTo, withValues } from './draft';
import { saveBlocker, warningRules } from './save-blocker';

const KV = 'flags.kv.kv-cache-dtype';
const RUNNING = 'flags.kv.max-running-requests';
const WATCHDOG = 'flags.model.watchdog-timeout';
const CONTEXT = { kernelFingerprint: 'unknown' } as const;
const empty = emptyDraft({ id: 'one', number: 1, config: productionPreset(), reasons: {} });

describe('draft', () => {
  test('keeps only what differs from its base', () => {
    const changed = withValues(empty, { [KV]: 'bf16', [RUNNING]: 48 });
    expect(changed.values).toEqual({ [KV]: 'bf16' });
    expect(draftValue(changed, KV)).toBe('bf16');
    expect(withValues(changed, { [KV]: null }).values).toEqual({});
  });

  test('tells omitted from unchanged', () => {
    const omitted = withValues(empty, { [RUNNING]: null });
    expect(draftValue(omitted, RUNNING)).toBeNull();
    expect(draftValue(empty, RUNNING)).toBe(48);
  });

  test('moves to a newer revision without what that already has', () => {
    const changed = withValues(empty, { [KV]: 'bf16', [RUNNING]: 32 });
    const moved = movedTo(changed, {
      id: 'two',
      number: 2,
      config: productionWith({ [RUNNING]: 32 }),
      reasons: {},
    });
    expect(moved).toMatchObject({ baseId: 'two', baseNumber: 2, values: { [KV]: 'bf16' } });
  });

  test('keeps the reasons given before, its own first', () => {
    const warned = { id: 'two', number: 2, config: empty.base, reasons: { a: 'before', b: 'before' } };
    expect(emptyDraft(warned).reasons).toEqual({ a: 'before', b: 'before' });
    expect(movedTo({ ...empty, reasons: { a: 'mine' } }, warned).reasons).toEqual({ a: 'mine', b: 'before' });
  });

  test('has landed when a newer revision holds all of it', () => {
    const changed = withValues(empty, { [RUNNING]: 32 });
    const saved = {
      id: 'two',
      number: 2,
      config: productionWith({ [RUNNING]: 32, [KV]: 'bf16' }),
      reasons: {},
    };
    expect(hasLanded(changed, saved)).toBe(true);
    expect(hasLanded(withValues(changed, { [RUNNING]: 31 }), saved)).toBe(false);
    expect(hasLanded(empty, { id: 'one', number: 1, config: empty.base, reasons: {} })).toBe(false);
  });

  test('comes back from text', () => {
    const changed = withValues(empty, { [RUNNING]: 'abc' });
    expect(Draft.parse(JSON.parse(JSON.stringify(changed)))).toEqual(changed);
  });
});

describe('examine', () => {
  test('runs the rules on the change', () => {
    const { findings, changedPaths } = examine(withValues(empty, { [KV]: 'fp8_e4m3' }), CONTEXT);
    expect(findings[0]).toMatchObject({ ruleId: 'eagle-fp8-kv', path: KV });
    expect(changedPaths).toEqual([KV]);
  });

  test('leaves a value that cannot be read to its problem', () => {
    const { preset, problems } = examine(withValues(empty, { [RUNNING]: 'abc', [KV]: 'bf16' }), CONTEXT);
    expect(problems[RUNNING]).toContain('a whole number');
    expect(preset).toEqual(productionWith({ [KV]: 'bf16' }));
  });
});

describe('saveBlocker', () => {
  const blocker = (draft: Draft) => saveBlocker(draft, examine(draft, CONTEXT));
  const good = { ...withValues(empty, { [RUNNING]: 32 }), message: 'Fewer' };
  const warned = withValues(good, { [WATCHDOG]: 600 });

  test.each([
    ['no change', empty, 'Nothing to save yet'],
    ['an unreadable value', withValues(good, { [RUNNING]: 'x' }), '1 value cannot be read'],
    ['an error', withValues(good, { [KV]: 'fp8_e4m3' }), '1 error blocks saving'],
    ['a warning', warned, '1 warning without a reason'],
    ['a blank reason', { ...warned, reasons: { 'watchdog-short': ' ' } }, '1 warning without a reason'],
    ['an accepted warning', { ...warned, reasons: { 'watchdog-short': 'trial' } }, null],
    ['no message', { ...good, message: ' ' }, 'A message is missing'],
    ['all there', good, null],
  ])('%s', (_, draft, expected) => {
    expect(blocker(draft)).toBe(expected);
  });

  test('asks one reason for a rule that hits twice', () => {
    const both = { 'flags.backends.nsa-decode-backend': null, 'flags.backends.nsa-prefill-backend': null };
    expect(warningRules(examine(withValues(empty, both), CONTEXT).findings)).toHaveLength(1);
  });
});
