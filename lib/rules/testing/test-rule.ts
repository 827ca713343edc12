import { describe, expect, test } from 'vitest';
import type { FieldValue } from '@/lib/flags/field-schema';
import { fingerprintOf } from '@/lib/flags/fingerprint';
import { parsePreset } from '@/lib/flags/preset';
import { productionPreset } from '@/lib/flags/production';
import { productionWith } from '@/lib/flags/testing/production-with';
import { checkPreset } from '@/lib/rules/check-preset';
import type { Fix, RuleContext } from '@/lib/rules/rule';
import { withEngine } from '@/lib/rules/with-engine';

/** A target whose kernels are compiled for production-v4. */
export const COMPILED: RuleContext = { kernelFingerprint: fingerprintOf(productionPreset()) };

export interface RuleCase {
  name: string;
  /** Values that differ from production-v4. */
  set?: Record<string, FieldValue>;
  context?: RuleContext;
  /** The paths at which this rule alone is expected to hit; [] when it must stay silent. */
  paths: string[];
  says?: string;
  /** What the first fix is to change. */
  fixes?: Record<string, FieldValue>;
}

/** The same target, with the flags of an engine version. */
export function on(version: string): Promise<RuleContext> {
  return withEngine(COMPILED, version);
}

/** One rule against a table of presets; every fix on the way must settle its finding and bring no new error. */
export function testRule(ruleId: string, cases: RuleCase[]): void {
  describe(ruleId, () => {
    test.each(cases)('$name', ({ set = {}, context = COMPILED, paths, says = '', fixes }) => {
      const preset = productionWith(set);
      expect(parsePreset(preset)).toMatchObject({ ok: true });
      const found = findingsOf(ruleId, preset, context);
      expect(found.map(({ path }) => path)).toEqual(paths);
      if (fixes) expect(found[0]?.fix && valuesOf(found[0].fix)).toEqual(fixes);
      for (const { fix, path, message } of found) {
        expect(message).toContain(says);
        if (!fix) continue;
        const fixed = productionWith({ ...set, ...valuesOf(fix) });
        expect(parsePreset(fixed)).toMatchObject({ ok: true });
        expect(findingsOf(ruleId, fixed, context).map((finding) => finding.path)).not.toContain(path);
        expect(errorsOf(fixed, context).filter((id) => !errorsOf(preset, context).includes(id))).toEqual([]);
      }
    });
  });
}

function findingsOf(ruleId: string, ...args: Parameters<typeof checkPreset>) {
  return checkPreset(...args).filter((finding) => finding.ruleId === ruleId);
}

function errorsOf(...args: Parameters<typeof checkPreset>) {
  return checkPreset(...args)
    .filter(({ severity }) => severity === 'error')
    .map(({ ruleId, path }) => `${ruleId} ${path}`);
}

function valuesOf(fix: Fix): Record<string, FieldValue> {
  return Object.fromEntries(fix.changes.map(({ path, value }) => [path, value]));
}
