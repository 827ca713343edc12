import type { ReactNode } from 'react';
import { RegisterButton } from '@/components/first-run/register-button';
import { PlanDialog } from '@/components/jobs/plan-dialog';
import { SecretList } from '@/components/secrets/secret-list';
import { Button } from '@/components/ui/button';
import { type Actor, may } from '@/lib/auth/roles';
import type { FirstRun, FirstRunStep, StepKey } from '@/lib/first-run/schema';
import { startDeploy } from '../jobs/actions';
import { compile, download, makeSecret, register } from './actions';

/** What the person may do at each step: its form, or the button of the one step that is next. */
export function stepActions(actor: Actor, run: FirstRun): Partial<Record<StepKey, ReactNode>> {
  const current = run.steps.find(({ state }) => state !== 'done');
  const create = may(actor.role, 'secret.create') ? makeSecret : null;
  const start = may(actor.role, 'job.start') && current && startOf(run, current);
  return {
    secrets: run.secrets.length > 0 && (
      <div className="w-full">
        <SecretList secrets={run.secrets} create={create} />
      </div>
    ),
    ...(start && { [current.key]: start }),
  };
}

function startOf({ revision }: FirstRun, { key, state, words }: FirstRunStep): ReactNode {
  if (revision === null || key === 'secrets' || (state !== 'next' && state !== 'failed')) return null;
  const title = `${revision.presetName} r${revision.number}`;
  const again = state === 'failed' ? ' again' : '';
  switch (key) {
    case 'register':
      return (
        <RegisterButton
          revision={revision}
          label={`Register ${title}${again}…`}
          description={words}
          register={register}
        />
      );
    case 'download':
      return (
        <PlanDialog
          trigger={<Button>Download{again}…</Button>}
          title="Download weights?"
          description="Runs download_model on a CPU machine: it fills the weights volume and skips files that are already there."
          request={{ kind: 'download' }}
          action="Download weights"
          start={download}
        />
      );
    case 'compile':
      return (
        <PlanDialog
          trigger={<Button>Compile{again}…</Button>}
          title="Compile kernels?"
          description="Runs compile_deepgemm with the flags that serve: it fills the kernel cache that a quick start needs."
          request={{ kind: 'compile' }}
          action="Compile kernels"
          start={compile}
        />
      );
    case 'deploy':
      return (
        <PlanDialog
          trigger={
            <Button>
              Deploy {title}
              {again}…
            </Button>
          }
          title={`Deploy ${title}?`}
          description="The modal CLI publishes it, and Modal’s own history tells that it is there."
          request={{ kind: 'deploy', revisionId: revision.id }}
          action={`Deploy r${revision.number}`}
          start={startDeploy}
        />
      );
  }
}
