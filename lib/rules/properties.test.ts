import { describe, expect, test } from 'vitest';
import type { Preset } from '@/lib/flags/preset';
import { parsePreset } from '@/lib/flags/preset';
import production from '@/modal/presets/production-v4.json';
import { checkPreset, withFix } from './check-preset';
import { checkJson, checkText } from './check-source';
import type { Finding, RuleContext } from './rule';
import { RULES } from './rules';
import { randomPresets, seededRandom } from './testing/random-presets';
import { COMPILED } from './testing/test-rule';

const CONTEXTS: RuleContext[] = [COMPILED, { kernelFingerprint: null }, { kernelFingerprint: 'unknown' }];
const CASES = randomPresets(1500, 20_261_123).map((preset, index) => {
  return { preset, context: CONTEXTS[index % CONTEXTS.length] ?? COMPILED };
});

const place = ({ ruleId, path }: Finding) => `${ruleId} ${path}`;
const errors = (findings: Finding[]) => findings.filter(({ severity }) => severity === 'error').map(place);

/** Runs `look` on every fix that any rule offers for any of the presets. */
function everyFix(look: (finding: Finding, fixed: Preset, before: Finding[], after: Finding[]) => void) {
  for (const { preset, context } of CASES) {
    const before = checkPreset(preset, context);
    for (const finding of before) {
      if (!finding.fix) continue;
      const fixed = withFix(preset, finding.fix);
      look(finding, fixed, before, checkPreset(fixed, context));
    }
  }
}

describe('of any preset', () => {
  test('the presets reach every rule', () => {
    const reached = new Set(
      CASES.flatMap(({ preset, context }) => checkPreset(preset, context)).map(({ ruleId }) => ruleId),
    );
    expect(RULES.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });

  test('a fix gives a valid preset, removes its finding and adds no error', () => {
    everyFix((finding, fixed, before, after) => {
      const told = `${place(finding)}: ${finding.fix?.label}`;
      expect(parsePreset(fixed).ok, told).toBe(true);
      expect(after.map(place), told).not.toContain(place(finding));
      expect(
        errors(after).filter((error) => !errors(before).includes(error)),
        told,
      ).toEqual([]);
    });
  });

  test('every rule offers a way out', () => {
    const fixed = new Set<string>();
    everyFix(({ ruleId }) => fixed.add(ruleId));
    expect(RULES.map(({ id }) => id).filter((id) => !fixed.has(id))).toEqual([]);
  });

  test('a fix done twice is a fix done once', () => {
    everyFix(({ fix }, fixed) => {
      expect(fix && withFix(fixed, fix)).toEqual(fixed);
    });
  });

  test('the order of the rules does not matter', () => {
    const random = seededRandom(7);
    for (const { preset, context } of CASES) {
      const shuffled = RULES.map((rule) => ({ rule, at: random() })).sort((a, b) => a.at - b.at);
      const found = checkPreset(
        preset,
        context,
        shuffled.map(({ rule }) => rule),
      );
      const sorted = (findings: Finding[]) => [...findings].sort((a, b) => (place(a) < place(b) ? -1 : 1));
      expect(sorted(found)).toEqual(sorted(checkPreset(preset, context)));
    }
  });

  test('the same preset has the same findings', () => {
    for (const { preset, context } of CASES)
      expect(checkPreset(structuredClone(preset), context)).toEqual(checkPreset(preset, context));
  });
});

describe('any JSON value', () => {
  const JUNK: unknown[] = [
    null,
    true,
    0,
    -1,
    1e308,
    '',
    '--tp',
    '\u0000',
    [],
    [[]],
    {},
    JSON.parse('{"__proto__": 1}'),
    'B200:8',
  ];

  test.each(JUNK)('%j has findings or an error with a field', async (json) => {
    expect(await checkJson(json)).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: expect.any(String) },
    });
  });

  test('in any place of a preset as well', async () => {
    const walk = async (node: unknown, put: (value: unknown) => unknown): Promise<void> => {
      for (const value of [...JUNK, undefined]) {
        const checked = await checkJson(JSON.parse(JSON.stringify(put(value))));
        if (!checked.ok) expect(checked.error).toMatchObject({ code: 'invalid', field: expect.any(String) });
      }
      if (typeof node !== 'object' || node === null) return;
      for (const [key, child] of Object.entries(node)) {
        const around = (value: unknown) => put(Array.isArray(node) ? [value] : { ...node, [key]: value });
        await walk(child, around);
      }
    };
    await walk(production, (value) => value ?? null);
  });

  test.each(['', '{', 'undefined', '{"format":1}', '[1,', '# yaml: true'])('as the text %j', async (text) => {
    expect(await checkText(text)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });
});
