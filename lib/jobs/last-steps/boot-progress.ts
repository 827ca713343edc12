/** How far a container has come, told by the lines it has printed so far (modal/serving.py). Pure. */
export type BootPhase = 'machine' | 'loading' | 'health' | 'warmup' | 'serving' | 'failed';

// Newest first: the last mark that a log holds decides.
const MARKS: readonly [RegExp, BootPhase][] = [
  [/^\[glm\] (?:cannot serve|engine crashed):/, 'failed'],
  [/^\[glm\] ready after /, 'serving'],
  [/^\[glm\] health ok after /, 'warmup'],
  [/^\[glm\] engine started, /, 'health'],
];

/** The phase after one more line; a container that failed or serves stays so. */
export function phaseAfter(phase: BootPhase, line: string): BootPhase {
  if (phase === 'failed' || phase === 'serving') return phase;
  const told = MARKS.find(([mark]) => mark.test(line))?.[1];
  return told ?? (phase === 'machine' ? 'loading' : phase);
}
