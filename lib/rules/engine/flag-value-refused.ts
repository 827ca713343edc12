import type { ArgvProblem } from '@/lib/engines/argv-problem';
import { EXTRA_PREFIX } from '@/lib/flags/extra-flags';
import { nearestName } from '@/lib/flags/nearest-name';
import { argvProblems, type PlacedProblem } from '@/lib/rules/argv-problems';
import type { Fix, Rule } from '@/lib/rules/rule';

const KINDS: readonly ArgvProblem['kind'][] = [
  'no-value',
  'takes-no-value',
  'invalid-choice',
  'invalid-type',
  'extra-word',
];

export const flagValueRefused: Rule = {
  id: 'flag-value-refused',
  severity: 'error',
  title: 'This engine version refuses the value',
  why: 'The engine’s argument parser checks choices, types and the number of words before anything is loaded. What a version takes is read from its source: parser names, backends and dtypes come and go between versions.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset, { engine }) {
    if (!engine) return [];
    const refused = argvProblems(preset, engine).filter(({ kind }) => KINDS.includes(kind));
    // One hit a place: several words may be wrong at once, and one edit settles them.
    const first = refused.filter(({ path }, at) => refused.findIndex((other) => other.path === path) === at);
    return first.map((problem) => ({
      path: problem.path,
      message: `SGLang ${engine.version}: ${problem.message}`,
      fix: fixOf(problem),
    }));
  },
};

function fixOf({ kind, path, word = '', choices }: PlacedProblem): Fix | undefined {
  if (path === 'engine.version') return undefined;
  const near = kind === 'invalid-choice' ? nearestName(word, (choices ?? []).map(String)) : null;
  if (near !== null && !path.startsWith(EXTRA_PREFIX))
    return { label: `Use ${near}`, changes: [{ path, value: near }] };
  const isSwitch = kind === 'takes-no-value' && path.startsWith(EXTRA_PREFIX);
  if (isSwitch) return { label: 'Give it no value', changes: [{ path, value: true }] };
  return { label: 'Leave it out', changes: [{ path, value: null }] };
}
