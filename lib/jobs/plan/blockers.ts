import type { PlanInputs } from '@/lib/jobs/plan/plan-inputs';

type BlockerInputs = Pick<PlanInputs, 'kind' | 'target' | 'standing' | 'findings' | 'stands' | 'modal'>;

/** Why the job would be refused or fail at once, each a sentence with the way out. */
export function blockersOf(inputs: BlockerInputs): string[] {
  const { kind, target } = inputs;
  if (kind !== 'deploy' && kind !== 'rollback')
    return isAbsent(inputs)
      ? [`${target.appName} is not deployed to ${target.environment}. Deploy a revision first.`]
      : [];
  const errors = inputs.findings.filter(({ severity }) => severity === 'error');
  return [
    ...(inputs.standing?.blockers ?? []),
    ...errors.map(({ title, message }) => `${title}: ${message} Correct it, save, and deploy that revision.`),
  ];
}

/** Modal's word counts; without it, a stop from here is known. */
function isAbsent({ modal, stands }: BlockerInputs): boolean {
  if (modal.state === 'answered') return modal.autoscaler === null;
  return stands?.deployment.isStopped ?? false;
}
