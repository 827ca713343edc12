import type { PlanInputs } from '@/lib/jobs/plan/plan-inputs';
import { putsRevision } from '@/lib/jobs/plan/puts-revision';

type BlockerInputs = Pick<
  PlanInputs,
  'kind' | 'target' | 'standing' | 'findings' | 'stands' | 'modal' | 'goldenPrompts'
>;

/** Why the job would be refused or fail at once, each a sentence with the way out. */
export function blockersOf(inputs: BlockerInputs): string[] {
  const { kind, target } = inputs;
  if (!putsRevision(kind))
    return [
      ...(kind !== 'stop' && isAbsent(inputs)
        ? [`${target.appName} is not deployed to ${target.environment}. Deploy a revision first.`]
        : []),
      ...(kind === 'golden' && inputs.goldenPrompts === 0
        ? ['There is no golden prompt to ask: add one under Jobs, Golden prompts.']
        : []),
    ];
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
