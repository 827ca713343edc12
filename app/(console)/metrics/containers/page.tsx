import { Server } from 'lucide-react';
import type { Metadata } from 'next';
import { RefreshWhileOpen } from '@/components/jobs/refresh-while-open';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { StartTable } from '@/components/starts/start-table';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { pageActor } from '@/lib/auth/session';
import { recentStarts } from '@/lib/starts/read-starts';

export const metadata: Metadata = { title: 'Containers' };

const SHOWN = 50;

export default async function ContainersPage() {
  await pageActor('console.read');
  const starts = await recentStarts(SHOWN);
  return (
    <>
      <PageHeader breadcrumbs={[{ href: '/metrics', label: 'Metrics' }]} title="Containers" />
      <PageBody>
        <Card>
          {starts.length > 0 ? (
            <StartTable starts={starts} drawnAtMs={Date.now()} />
          ) : (
            <EmptyState
              icon={Server}
              title="No container has come up yet"
              description="The first request to the deployed app brings one up, or a scale to at least 1 container. How long each phase of its start takes is shown here."
            />
          )}
        </Card>
        <RefreshWhileOpen />
      </PageBody>
    </>
  );
}
