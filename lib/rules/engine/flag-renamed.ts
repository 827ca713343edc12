import { findFlag } from '@/lib/engines/find-flag';
import { givenFlags } from '@/lib/rules/given-flags';
import type { Rule } from '@/lib/rules/rule';
import { moveTo } from '@/lib/rules/successor';

export const flagRenamed: Rule = {
  id: 'flag-renamed',
  severity: 'note',
  title: 'A flag has a new name',
  why: 'This engine version takes the old name for the new one and warns in its log. A later version knows the new name only: in 0.5.13 the nsa flags became dsa, and 0.5.20 dropped the old ones.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset, { engine }) {
    if (!engine) return [];
    return givenFlags(preset).flatMap((given) => {
      const { deprecated, sets } = findFlag(engine, given.name) ?? {};
      const use = deprecated?.use;
      if (use === undefined || use !== sets || deprecated?.effect) return [];
      const message = `SGLang ${engine.version} calls ${given.name} ${use}; the value stays the same.`;
      return [{ path: given.path, message, fix: moveTo(use, given, preset, engine) }];
    });
  },
};
