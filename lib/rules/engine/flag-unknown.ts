import { matchFlag } from '@/lib/engines/match-flag';
import { type RenamedFlag, renamedFlag } from '@/lib/engines/renamed-flag';
import { argvProblems } from '@/lib/rules/argv-problems';
import { givenFlags } from '@/lib/rules/given-flags';
import { nearestFlag } from '@/lib/rules/nearest-flag';
import type { Rule } from '@/lib/rules/rule';
import { moveTo } from '@/lib/rules/successor';

export const flagUnknown: Rule = {
  id: 'flag-unknown',
  severity: 'error',
  title: 'This engine version has no such flag',
  why: 'The engine’s argument parser stops at a flag it does not know, before anything is loaded. Which flags there are is read from the source of each published version.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset, { engine }) {
    if (!engine) return [];
    const unknown = argvProblems(preset, engine).filter(({ kind }) =>
      ['unknown', 'ambiguous'].includes(kind),
    );
    return unknown.flatMap(({ path, message }) => {
      const flag = givenFlags(preset).find((given) => given.path === path);
      if (!flag) return [];
      const known = matchFlag(engine, flag.name)[0]?.flag;
      const near = nearestFlag(flag.name, engine);
      const renamed = wordsOf(renamedFlag(engine, flag.name));
      const uses = [renamed, known?.deprecated?.use, near].filter((use) => use != null);
      const moves = uses.map((use) => moveTo(use, flag, preset, engine));
      const leaveOut = { label: `Leave ${flag.name} out`, changes: [{ path, value: null }] };
      return [
        {
          path,
          message: `SGLang ${engine.version}: ${message}`,
          fix: moves.find((move) => move !== undefined) ?? leaveOut,
        },
      ];
    });
  },
};

/** `--a`, or `--a=word` where a switch became a value. */
function wordsOf(renamed: RenamedFlag | null): string | null {
  if (renamed === null) return null;
  return renamed.value === undefined ? renamed.name : `${renamed.name}=${renamed.value}`;
}
