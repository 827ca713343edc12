import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fieldAt } from '@/lib/flags/catalogue';
import { productionPreset } from '@/lib/flags/production';
import { checkPreset } from './check-preset';
import { RULE_GROUPS, RULES } from './rules';
import { COMPILED } from './testing/test-rule';

const PLACES = RULE_GROUPS.flatMap(({ id, rules }) =>
  rules.map((rule) => ({ folder: `lib/rules/${id}`, rule })),
);

describe('every rule', () => {
  test.each(PLACES)('$rule.id has a file and a test of its name', ({ folder, rule: { id } }) => {
    expect(existsSync(`${folder}/${id}.ts`)).toBe(true);
    expect(readFileSync(`${folder}/${id}.test.ts`, 'utf8')).toContain(`testRule('${id}'`);
  });

  test.each(RULE_GROUPS)('the list of $id holds the tested files of its folder', ({ id, rules }) => {
    const tested = readdirSync(`lib/rules/${id}`).filter((file) => file.endsWith('.test.ts'));
    expect(rules.map((rule) => `${rule.id}.test.ts`).sort()).toEqual(tested.sort());
  });

  test.each(RULES)('$id has a title, a reason and a link', ({ title, why, link }) => {
    expect(title).not.toBe('');
    expect(why.length).toBeGreaterThan(40);
    expect(link).toMatch(/^https:\/\//);
  });

  test.each(RULES)('$id says for which engines and GPUs it stands', ({ appliesTo: { engines, gpus } }) => {
    for (const end of Object.values(engines)) expect(end).toMatch(/^\d+\.\d+\.\d+(\.post\d+)?$/);
    expect(gpus).not.toEqual([]);
  });

  test('has its own id', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });
});

describe('production-v4', () => {
  const findings = checkPreset(productionPreset(), COMPILED);

  test('can be saved without a reason', () => {
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test('is told where upstream differs', () => {
    expect(findings.map(({ ruleId }) => ruleId)).toEqual([
      'kv-dtype-omitted',
      'total-tokens-shared',
      'max-inputs-low',
      'fleet-cost',
    ]);
  });

  test('is told at fields that exist', () => {
    for (const { path } of findings) expect(fieldAt(path).path).toBe(path);
  });
});

test('the table of known issues is whole', () => {
  const known = RULES.filter(({ symptom }) => symptom).map(({ issue }) => issue);
  expect(known).toEqual(['#22359', '#21291', '#17526', 'DeepGEMM JIT', 'Watchdog default']);
});
