/** One of the newest revisions of a preset: who changed which fields, and in which words. */
export interface RevisionStep {
  number: number;
  authorName: string;
  createdAt: Date;
  message: string;
  paths: readonly string[];
}

/** The newest revision after `sinceNumber` that changed a field. */
export function lastStepAt(
  steps: readonly RevisionStep[],
  path: string,
  sinceNumber: number,
): RevisionStep | undefined {
  return steps
    .filter((step) => step.number > sinceNumber && step.paths.includes(path))
    .sort((left, right) => right.number - left.number)[0];
}
