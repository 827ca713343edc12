import { expect, it } from 'vitest';
import names from './data/vectors/names.json';
import switches from './data/vectors/switches.json';
import values from './data/vectors/values.json';
import whole from './data/vectors/whole.json';
import words from './data/vectors/words.json';
import wrong from './data/vectors/wrong.json';
import { ENGINE_VERSIONS, loadEngine } from './load-engine';
import { type Argv, parseArgv } from './parse-argv';

/** The values that the words set, or why they are refused. */
type Answer = Readonly<Record<string, unknown>> | string;

/** An answer stands for its version and for those behind it, up to the next one. */
interface Vector {
  words: readonly string[];
  answers: Readonly<Record<string, Answer>>;
}

// The engine's own parser was asked all of this in every version: `npm run engines`.
const groups: Readonly<Record<string, readonly Vector[]>> = JSON.parse(
  JSON.stringify({ names, switches, values, whole, words, wrong }),
);
const MODEL = ['--model-path', 'm'];

// For these argparse has one word, or none.
const OUR_KINDS: Readonly<Record<string, readonly string[]>> = {
  unrecognized: ['unknown', 'takes-no-value', 'extra-word'],
  refused: ['unknown'],
  help: ['unknown'],
};

it.each(ENGINE_VERSIONS)('%s: every answer is the one of the engine itself', async (version) => {
  const engine = (await loadEngine(version))!;
  const differences = Object.entries(groups).flatMap(([group, vectors]) => {
    const first = group === 'whole' ? [] : MODEL;
    return vectors.flatMap((vector) => {
      const theirs = answerOf(vector, version);
      const ours = parseArgv(engine, [...first, ...vector.words]);
      return agree(ours, theirs, first) ? [] : [{ words: vector.words, theirs, ...ours }];
    });
  });
  expect(differences).toEqual([]);
});

function agree({ values, problems }: Argv, theirs: Answer, first: readonly string[]): boolean {
  if (typeof theirs === 'string') {
    return problems.some(({ kind }) => (OUR_KINDS[theirs] ?? [theirs]).includes(kind));
  }
  const [flag, value] = first;
  const expected = flag ? { [flag]: value, ...theirs } : theirs;
  return (
    problems.length === 0 &&
    JSON.stringify(sorted(Object.fromEntries(values))) === JSON.stringify(sorted(expected))
  );
}

function sorted(values: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
}

function answerOf({ answers }: Vector, version: string): Answer {
  const upToIt = ENGINE_VERSIONS.slice(0, ENGINE_VERSIONS.indexOf(version) + 1);
  return answers[upToIt.findLast((known) => known in answers)!]!;
}
