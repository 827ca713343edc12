import { findFlag } from '@/lib/engines/find-flag';
import { givenFlags } from '@/lib/rules/given-flags';
import type { Rule } from '@/lib/rules/rule';
import { moveTo } from '@/lib/rules/successor';

export const flagDeprecated: Rule = {
  id: 'flag-deprecated',
  severity: 'warning',
  title: 'The engine wants to be rid of a flag',
  why: 'The version still takes the flag and warns in its log; some of these have no effect any more, and a later version refuses them. What to write instead is read from the engine’s source.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset, { engine }) {
    if (!engine) return [];
    return givenFlags(preset).flatMap((given) => {
      const { deprecated, sets } = findFlag(engine, given.name) ?? {};
      if (!deprecated || deprecated.effect === 'refused') return [];
      const { use, effect } = deprecated;
      const onlyRenamed = use !== undefined && use === sets && !effect;
      if (onlyRenamed) return [];
      const leaveOut = { label: `Leave ${given.name} out`, changes: [{ path: given.path, value: null }] };
      const instead = use === undefined ? '' : ` It asks for ${use} instead.`;
      const what = effect === 'none' ? 'has no effect any more' : 'is on its way out';
      const message = `${given.name} ${what} in SGLang ${engine.version}.${instead}`;
      const moved = use === undefined ? undefined : moveTo(use, given, preset, engine);
      return [
        { path: given.path, message, fix: moved ?? (use === undefined || effect ? leaveOut : undefined) },
      ];
    });
  },
};
