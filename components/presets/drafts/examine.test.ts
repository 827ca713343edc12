import { describe, expect, test } from 'vitest';
import { productionPreset } from '@/lib/flags/production';
import { productionWith } from '@/lib/flags/testing/production-with';
import { type Draft, emptyDraft, withValues } from './draft';
import { examine } from './examine';
import { missingWords, saveBlocker, warningRules } from './save-blocker';

const KV = 'flags.kv.kv-cache-dtype';
const RUNNING = 'flags.kv.max-running-requests';
const WATCHDOG = 'flags.model.watchdog-timeout';
const CONTEXT = { kernelFingerprint: 'unknown' } as const;
const empty = emptyDraft({ id: 'one', number: 1, config: productionPreset() });

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

  test('lists changes in the order of the form, extra flags last', () => {
    const draft = withValues(empty, { 'extra.b': true, 'extra.a': true, [RUNNING]: 32, [WATCHDOG]: 900 });
    expect(examine(draft, CONTEXT).changedPaths).toEqual([WATCHDOG, RUNNING, 'extra.a', 'extra.b']);
  });

  test('an extra flag may be taken away, but not left without its word', () => {
    const base = emptyDraft({
      id: 'one',
      number: 1,
      config: productionWith({ 'extra.load-format': 'auto' }),
    });
    expect(examine(withValues(base, { 'extra.load-format': null }), CONTEXT).problems).toEqual({});
    expect(examine(withValues(base, { 'extra.load-format': '' }), CONTEXT).problems).toHaveProperty([
      'extra.load-format',
    ]);
  });
});

describe('saveBlocker', () => {
  const blocker = (draft: Draft) => saveBlocker(examine(draft, CONTEXT));

  test.each([
    ['no change', empty, 'Nothing to save yet', undefined],
    ['an unreadable value', withValues(empty, { [RUNNING]: 'x' }), '1 value cannot be read', RUNNING],
    [
      'an error',
      withValues(empty, { [KV]: 'fp8_e4m3' }),
      '1 error blocks saving: FP8 KV cache with EAGLE',
      KV,
    ],
  ])('%s', (_, draft, sentence, path) => {
    expect(blocker(draft)?.sentence).toContain(sentence);
    expect(blocker(draft)?.path).toBe(path);
  });

  test('lets a warning through to its reason', () => {
    expect(blocker(withValues(empty, { [WATCHDOG]: 600 }))).toBeNull();
  });
});

describe('missingWords', () => {
  const { findings } = examine(withValues(empty, { [WATCHDOG]: 600, [KV]: 'bfloat16' }), CONTEXT);

  test.each([
    ['a reason', {}, 'Shorter', { ruleId: 'watchdog-short' }],
    ['a reason that is blank', { 'watchdog-short': ' ' }, 'Shorter', { ruleId: 'watchdog-short' }],
    ['the message', { 'watchdog-short': 'trial' }, ' ', 'message'],
    ['nothing', { 'watchdog-short': 'trial' }, 'Shorter', null],
  ])('%s', (_, reasons, message, missing) => {
    expect(missingWords({ reasons, message }, findings)).toEqual(missing);
  });

  test('asks one reason for a rule that hits twice', () => {
    const unset = { 'flags.backends.nsa-decode-backend': null, 'flags.backends.nsa-prefill-backend': null };
    const both = { ...unset, [KV]: 'bfloat16' };
    expect(warningRules(examine(withValues(empty, both), CONTEXT).findings)).toHaveLength(1);
  });
});
