import type { JobKind } from './schema';

const TITLES: Record<JobKind, string> = {
  deploy: 'Deploy',
  rollback: 'Roll back to',
  download: 'Download weights',
  compile: 'Compile kernels',
  golden: 'Ask golden prompts',
  rollover: 'Replace containers',
  scale: 'Scale',
  stop: 'Stop app',
};

/** `Deploy`, `Download weights`: what all jobs of a kind are called. */
export function kindTitle(kind: JobKind): string {
  return kind === 'rollback' ? 'Roll back' : TITLES[kind];
}

interface TitledJob {
  kind: JobKind;
  revision: { number: number } | null;
  register?: boolean;
}

/** `Deploy r12`, `Register r12`, `Download weights`. */
export function jobTitle({ kind, revision, register = false }: TitledJob): string {
  const title = register ? 'Register' : TITLES[kind];
  return revision ? `${title} r${revision.number}` : title;
}
