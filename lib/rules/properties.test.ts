import { describe, expect, test } from 'vitest';
import { parsePreset } from '@/lib/flags/preset';
import production from '@/modal/presets/production-v4.json';
import { allFindings, checkPreset, withFix } from './check-preset';
import { checkJson, checkText } from './check-source';
import type { Finding, RuleContext } from './rule';
import { RULES } from './rules';
import { randomPresets, seededRandom } from './testing/random-presets';
import { COMPILED } from './testing/test-rule';
import { withEngine } from './with-engine';

const CONTEXTS: RuleContext[] = [
  { ...COMPILED, weights: 'present', workspaceSecrets: ['huggingface-secret', 'glm51-api-key'] },
  { kernelFingerprint: null, weights: 'missing', workspaceSecrets: [] },
  { kernelFingerprint: 'unknown' },
];
// In two of three the engine's flags are known, as they are once an editor has loaded them.
const CASES = await Promise.all(
  randomPresets(1600, 20_261_123).map(async (preset, index) => {
    const context = CONTEXTS[index % CONTEXTS.length] ?? COMPILED;
    const version = String(preset.engine.version);
    return { preset, context: index % 9 < 3 ? context : await withEngine(context, version) };
  }),
);

const place = ({ ruleId, path }: Finding) => `${ruleId} ${path}`;
const errors = (findings: Finding[]) => findings.filter(({ severity }) => severity === 'error').map(place);

const CHECKED = CASES.map(({ preset, context }) => ({
  preset,
  context,
  findings: checkPreset(preset, context),
}));

/** Every fix that any rule offers for any of the presets, and what is found once it is done. */
const FIXES = CHECKED.flatMap(({ preset, context, findings: before }) =>
  before.flatMap((finding) => {
    if (!finding.fix) return [];
    const fixed = withFix(preset, finding.fix);
    return [{ finding, fix: finding.fix, fixed, before, after: allFindings(fixed, context) }];
  }),
);

// Only another engine version, the workspace or nothing at all changes what these say.
const WITHOUT_EDIT = [
  'eagle-trtllm-accuracy',
  'eagle-hang',
  'garbled-output',
  'eagle-prefix-reuse',
  'fp4-graph-capture',
  'glm47-tool-calls',
  'accept-length-one',
  'engine-without-catalogue',
  'secret-missing',
  'fleet-cost',
];

// It speaks of what is not a preset yet; its own test has the properties.
const REACHABLE = RULES.map(({ id }) => id).filter((id) => id !== 'field-limits');

describe('of any preset', () => {
  test('the presets reach every rule', () => {
    const reached = new Set(CHECKED.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)));
    expect(REACHABLE.filter((id) => !reached.has(id))).toEqual([]);
  });

  test('a fix gives a valid preset, removes its finding and adds no error', () => {
    for (const { finding, fix, fixed, before, after } of FIXES) {
      const told = `${place(finding)}: ${fix.label}`;
      expect(parsePreset(fixed).ok, told).toBe(true);
      expect(after.map(place), told).not.toContain(place(finding));
      expect(
        errors(after).filter((error) => !errors(before).includes(error)),
        told,
      ).toEqual([]);
    }
  });

  test('every rule offers a way out, where an edit is one', () => {
    const fixed = new Set(FIXES.map(({ finding }) => finding.ruleId));
    expect(REACHABLE.filter((id) => !fixed.has(id))).toEqual(WITHOUT_EDIT);
  });

  test('a fix done twice is a fix done once', () => {
    for (const { fix, fixed } of FIXES) expect(withFix(fixed, fix)).toEqual(fixed);
  });

  test('the order of the rules does not matter', () => {
    const random = seededRandom(7);
    const sorted = (findings: Finding[]) => [...findings].sort((a, b) => (place(a) < place(b) ? -1 : 1));
    for (const { preset, context, findings } of CHECKED) {
      const shuffled = RULES.map((rule) => ({ rule, at: random() })).sort((a, b) => a.at - b.at);
      const rules = shuffled.map(({ rule }) => rule);
      expect(sorted(checkPreset(preset, context, rules))).toEqual(sorted(findings));
    }
  });

  test('the same preset has the same findings', () => {
    for (const { preset, context, findings } of CHECKED)
      expect(checkPreset(structuredClone(preset), context)).toEqual(findings);
  });

  test('no rule says the same thing twice', () => {
    for (const { findings } of CHECKED) expect(new Set(findings.map(place)).size).toBe(findings.length);
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
