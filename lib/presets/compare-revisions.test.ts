import { describe, expect, test } from 'vitest';
import type { FieldValue } from '@/lib/flags/field-schema';
import { renderCommand } from '@/lib/flags/render-command';
import { productionWith } from '@/lib/flags/testing/production-with';
import { checkPreset } from '@/lib/rules/check-preset';
import { type Compared, compareRevisions } from './compare-revisions';
import type { FieldChange } from './diff';

const RUNNING = 'flags.kv.max-running-requests';
const CHUNK = 'extra.chunked-prefill-size';
const DTYPE = 'flags.kv.kv-cache-dtype';

function revision(values: Record<string, FieldValue> = {}): Compared {
  const config = productionWith(values);
  const findings = checkPreset(config, { kernelFingerprint: 'unknown' });
  return { config, command: renderCommand(config), findings };
}

const compare = (values: Record<string, FieldValue>) => compareRevisions(revision(), revision(values));

describe('what differs', () => {
  test('is nothing between equals', () => {
    const { command, dollarsPerHour, ...rest } = compare({});
    expect(rest).toEqual({
      flags: [],
      platform: [],
      coldStartFor: [],
      recompileFor: [],
      findings: { gained: [], lost: [] },
    });
    expect(command.every(({ kind }) => kind === 'same')).toBe(true);
    expect(dollarsPerHour.after).toEqual(dollarsPerHour.before);
  });

  test('stands under its group, flags apart from the platform', () => {
    const { flags, platform } = compare({ [RUNNING]: 32, [CHUNK]: 8192, 'compute.max_containers': 2 });
    expect(flags.map(({ id, changes }) => [id, changes])).toEqual([
      ['flags.kv', [{ path: RUNNING, before: 48, after: 32 }]],
      ['extra', [{ path: CHUNK, before: null, after: 8192 }]],
    ]);
    expect(platform).toMatchObject([{ id: 'compute', changes: [{ before: 3, after: 2 }] }]);
  });

  test('shows in the command', () => {
    const marked = compare({ [CHUNK]: 8192 }).command.filter(({ kind }) => kind !== 'same');
    expect(marked).toEqual([{ kind: 'added', text: '--chunked-prefill-size 8192' }]);
  });
});

describe('what it takes', () => {
  test.each([
    ['a flag', { [RUNNING]: 32 }, [RUNNING], []],
    ['an extra flag', { 'extra.enable-cache-report': true }, ['extra.enable-cache-report'], []],
    ['the time of a download', { 'timeouts.download_model': 7200 }, [], []],
    ['an input of the kernels', { 'flags.model.ep': 2 }, ['flags.model.ep'], ['ep 1 -> 2']],
    ['an extra input of the kernels', { [CHUNK]: 8192 }, [CHUNK], ['chunkedPrefillSize auto -> 8192']],
  ] as const)('%s', (_, values, coldStartFor, recompileFor) => {
    const comparison = compare(values);
    expect(comparison.coldStartFor).toEqual(coldStartFor);
    expect(
      comparison.recompileFor.map(({ input, before, after }) => `${input} ${before} -> ${after}`),
    ).toEqual(recompileFor);
  });
});

describe('dollars an hour', () => {
  test('at the fewest and the most containers, before and after', () => {
    const { dollarsPerHour } = compare({ 'compute.min_containers': 1, 'compute.max_containers': 2 });
    expect(dollarsPerHour).toEqual({ before: { min: 0, max: 150 }, after: { min: 50, max: 100 } });
  });

  test('by the prices given, and unknown for a GPU without one', () => {
    const other = revision({ 'compute.gpu': 'H200:8' });
    const { dollarsPerHour } = compareRevisions(revision(), other, { B200: 5 });
    expect(dollarsPerHour).toEqual({ before: { min: 0, max: 120 }, after: { min: null, max: null } });
  });
});

describe('findings', () => {
  const ids = (findings: readonly { ruleId: string }[]) => findings.map(({ ruleId }) => ruleId);

  test('are gained and lost', () => {
    const { findings } = compare({ [DTYPE]: 'bfloat16', 'flags.model.watchdog-timeout': 600 });
    expect(ids(findings.gained)).toContain('watchdog-short');
    expect(ids(findings.lost)).toContain('kv-dtype-omitted');
  });

  test('stay the same with other numbers', () => {
    const short = (seconds: number) => revision({ 'flags.model.watchdog-timeout': seconds });
    expect(compareRevisions(short(600), short(500)).findings).toEqual({ gained: [], lost: [] });
  });
});

test('the way back is the mirror of the way there', () => {
  const other = revision({ [RUNNING]: 32, [CHUNK]: 8192, 'flags.model.ep': 2, 'compute.gpu': 'B200:4' });
  const there = compareRevisions(revision(), other);
  const back = compareRevisions(other, revision());
  const turned = ({ path, before, after }: FieldChange) => ({ path, before: after, after: before });
  expect(back.flags.flatMap(({ changes }) => changes)).toEqual(
    there.flags.flatMap(({ changes }) => changes.map(turned)),
  );
  expect(back.findings).toEqual({ gained: there.findings.lost, lost: there.findings.gained });
  expect(back.dollarsPerHour.after).toEqual(there.dollarsPerHour.before);
  expect(back.recompileFor.map(({ input }) => input)).toEqual(there.recompileFor.map(({ input }) => input));
});
