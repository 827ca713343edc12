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

  test('asks for one reason: the KV dtype that the sheet leaves out', () => {
    const weighty = findings.filter(({ severity }) => severity !== 'note');
    expect(weighty.map(({ ruleId }) => ruleId)).toEqual(['kv-dtype-omitted']);
  });

  test('is told where upstream differs', () => {
    expect(findings.map(({ ruleId }) => ruleId)).toEqual([
      'kv-dtype-omitted',
      'eagle-trtllm-accuracy',
      'eagle-hang',
      'garbled-output',
      'retraction-state',
      'autotune-memory',
      'glm47-tool-calls',
      'total-tokens-shared',
      'max-inputs-low',
      'prefill-above-chunk',
      'fleet-cost',
      'ttft-buckets',
    ]);
  });

  test('is told at fields that exist', () => {
    for (const { path } of findings) expect(fieldAt(path).path).toBe(path);
  });
});

test('the table of known issues is the sheet’s, to the letter', () => {
  const known = RULES.filter(({ symptom }) => symptom);
  expect(known.map(({ issue, symptom, ourFix }) => [issue, symptom, ourFix])).toEqual([
    [
      '#22359',
      'EAGLE + FP8 KV Unsupported h_q / crash on Blackwell',
      'Do not pass fp8 KV dtype - keep BF16 KV default.',
    ],
    [
      '#21291',
      'flashmla_kv decode accuracy regression on B200',
      'Force TRT-LLM backends for NSA decode and prefill.',
    ],
    ['#17526', 'FP8 KV slower than BF16 due to quant overhead', 'BF16 KV default.'],
    [
      'DeepGEMM JIT',
      '10–15 min blocked compile on cold start if not pre-cached',
      'Run compile_deepgemm once on B200; persist to glm51-deepgemm-cache.',
    ],
    ['Watchdog default', 'Process killed mid weight load', '--watchdog-timeout 1200 in launch command.'],
  ]);
});
