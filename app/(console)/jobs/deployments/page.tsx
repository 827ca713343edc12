import { Rocket } from 'lucide-react';
import { DeploymentTable } from '@/components/jobs/deployment-table';
import { JobPages } from '@/components/jobs/job-pages';
import { RefreshWhileOpen } from '@/components/jobs/refresh-while-open';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { may } from '@/lib/auth/roles';
import { pageActor } from '@/lib/auth/session';
import { env } from '@/lib/env';
import { deploymentsOn, storedReadBack } from '@/lib/jobs/deployment-store';
import { defaultTarget } from '@/lib/jobs/target';
import { standingsOf } from '@/lib/presets/standing-store';
import { startRollback } from '../actions';
import { FleetCard } from './fleet-card';
import { Standing } from './standing';

export const metadata = { title: 'Deployments' };

const SHOWN = 50;
// What the containers say of themselves comes in with the metrics' polls, after a deploy has ended.
const REFRESH_MS = 5_000;

export default async function DeploymentsPage() {
  const actor = await pageActor('console.read');
  const { id } = await defaultTarget();
  const deployments = await deploymentsOn(id, SHOWN);
  const standings = await standingsOf(deployments.map(({ revisionId }) => revisionId));
  const mayStart = may(actor.role, 'job.start');
  return (
    <>
      <PageHeader title="Deployments" />
      <PageBody>
        {deployments.length > 0 && <RefreshWhileOpen everyMs={REFRESH_MS} />}
        <JobPages current="deployments" />
        <FleetCard mayStart={mayStart} />
        {deployments[0] && <Standing deployment={deployments[0]} mayStart={mayStart} />}
        <Card>
          {deployments.length === 0 ? (
            <EmptyState
              icon={Rocket}
              title={`Nothing was deployed to ${env.MODAL_APP_NAME} from here yet`}
              description="Each deployment appears here, and any earlier one can be rolled back to."
            />
          ) : (
            <DeploymentTable
              deployments={deployments.map((row) => ({ ...row, readBack: storedReadBack(row) }))}
              standings={standings}
              rollBack={mayStart ? startRollback : null}
            />
          )}
        </Card>
      </PageBody>
    </>
  );
}
