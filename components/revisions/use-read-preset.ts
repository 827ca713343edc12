'use client';

import { useEffect, useState } from 'react';
import type { Preset } from '@/lib/flags/preset';
import type { Result } from '@/lib/result';
import type { Finding, Fix, RuleContext } from '@/lib/rules/rule';

export interface ReadPreset {
  preset: Preset;
  findings: Finding[];
}

/** Reads a text into a preset and checks it, anew with each change of either; the last text given wins. */
export function useReadPreset(read: (() => Promise<Result<Preset>>) | null, context: RuleContext) {
  const [result, setResult] = useState<Result<ReadPreset> | null>(null);

  useEffect(() => {
    let isStale = false;
    async function run(): Promise<void> {
      const parsed = read && (await read());
      const checked = parsed?.ok
        ? ({ ok: true, value: await withFindings(parsed.value, context) } as const)
        : parsed;
      if (!isStale) setResult(checked);
    }
    void run();
    return () => {
      isStale = true;
    };
  }, [read, context]);

  async function fix({ changes }: Fix): Promise<void> {
    if (!result?.ok) return;
    const { setField } = await import('@/lib/flags/field-value');
    const fixed = changes.reduce(
      (preset, { path, value }) => setField(preset, path, value),
      result.value.preset,
    );
    setResult({ ok: true, value: await withFindings(fixed, context) });
  }

  return { result, fix };
}

async function withFindings(preset: Preset, context: RuleContext): Promise<ReadPreset> {
  const [{ checkPreset }, { withEngine }] = await Promise.all([
    import('@/lib/rules/check-preset'),
    import('@/lib/rules/with-engine'),
  ]);
  const known = await withEngine(context, String(preset.engine.version));
  return { preset, findings: checkPreset(preset, known) };
}
