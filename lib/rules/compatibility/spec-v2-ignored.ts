import { compareVersions } from '@/lib/engines/compare-versions';
import { textField } from '@/lib/flags/field-value';
import type { Rule } from '@/lib/rules/rule';
import { SPEC_V2, specV2 } from '@/lib/rules/spec-v2';

// Merged on 11 June 2026 (#27964), the day 0.5.13 was built.
const REMOVED_IN = '0.5.14';

export const specV2Ignored: Rule = {
  id: 'spec-v2-ignored',
  severity: 'note',
  title: 'SGLANG_ENABLE_SPEC_V2 is no longer needed',
  why: 'SGLang 0.5.11 made speculative decoding v2 the default; in June 2026 version 1 was removed, and since then the engine only logs that the variable was set.',
  link: 'https://github.com/sgl-project/sglang/pull/27964',
  appliesTo: { engines: { from: '0.5.11' }, gpus: 'any' },
  check(preset) {
    const asked = specV2(preset);
    if (asked === null) return [];
    const isRemoved = compareVersions(textField(preset, 'engine.version') ?? '', REMOVED_IN) >= 0;
    const message = isRemoved
      ? 'This engine ignores the variable: speculative decoding v2 is all there is.'
      : asked === 'on'
        ? 'Speculative decoding v2 is this engine’s default; later ones ignore the variable.'
        : 'Off takes this engine back to version 1 without overlap; later ones ignore the variable.';
    return [
      { path: SPEC_V2, message, fix: { label: 'Leave it out', changes: [{ path: SPEC_V2, value: null }] } },
    ];
  },
};
