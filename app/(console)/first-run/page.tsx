import Link from 'next/link';
import { FirstRunEnd } from '@/components/first-run/first-run-end';
import { FirstRunSteps } from '@/components/first-run/first-run-steps';
import { RevisionChoice } from '@/components/first-run/revision-choice';
import { RefreshWhileOpen } from '@/components/jobs/refresh-while-open';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { StatusMark } from '@/components/ui/status-mark';
import { pageActor } from '@/lib/auth/session';
import { env } from '@/lib/env';
import { readFirstRun } from '@/lib/first-run/read-first-run';
import { presetList } from '@/lib/presets/store';
import { stepActions } from './step-actions';

export const metadata = { title: 'First run' };

type Props = { searchParams: Promise<{ preset?: string | string[] }> };

export default async function FirstRunPage({ searchParams }: Props) {
  const actor = await pageActor('console.read');
  const { preset } = await searchParams;
  const [run, presets] = await Promise.all([
    readFirstRun(typeof preset === 'string' ? preset : null),
    presetList(),
  ]);
  const place = `${env.MODAL_APP_NAME} · ${env.MODAL_ENVIRONMENT}`;
  return (
    <>
      <PageHeader breadcrumbs={[{ href: '/', label: 'Overview' }]} title="First run" />
      <PageBody className="max-w-4xl">
        <p className="text-muted-foreground text-sm">
          What {place} needs before it serves, in order. Each step is judged by what is there, so one that
          somebody did elsewhere counts.
        </p>
        {run.awayReason && (
          <p role="alert" className="text-sm">
            <StatusMark status="warning" wraps>
              Modal does not say how things stand: {run.awayReason}
            </StatusMark>
          </p>
        )}
        {run.revision && !run.isChosen && (
          <RevisionChoice
            chosen={run.revision}
            presets={presets.flatMap(({ name, latest }) => (latest ? [{ name, number: latest.number }] : []))}
          />
        )}
        {run.isComplete && run.revision && <FirstRunEnd revision={run.revision} />}
        {run.revision ? (
          <FirstRunSteps steps={run.steps} actions={stepActions(actor, run)} />
        ) : (
          <p className="text-sm">
            There is no preset to bring up. <Link href="/presets/new">Make one</Link> first.
          </p>
        )}
        {run.steps.some(({ state }) => state === 'running' || state === 'unknown') && <RefreshWhileOpen />}
      </PageBody>
    </>
  );
}
