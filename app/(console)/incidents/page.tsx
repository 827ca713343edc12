import { Camera } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { BundleList } from '@/components/incidents/bundle-list';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { may } from '@/lib/auth/roles';
import { pageActor } from '@/lib/auth/session';
import { bundles } from '@/lib/incidents/store';
import { endLink, remove, share } from './actions';

export const metadata: Metadata = { title: 'Frozen ranges' };

export default async function IncidentsPage() {
  const actor = await pageActor('console.read');
  const frozen = await bundles();
  return (
    <>
      <PageHeader breadcrumbs={[{ href: '/metrics', label: 'Metrics' }]} title="Frozen ranges" />
      <PageBody>
        <Card>
          {frozen.length > 0 ? (
            <BundleList
              bundles={frozen}
              manage={may(actor.role, 'incident.create') ? { share, endLink, remove } : null}
            />
          ) : (
            <EmptyState
              icon={Camera}
              title="Nothing is frozen yet"
              description="Freeze a range on the metrics page: its charts, alerts, jobs, revision and who changed what become one file that stays as it is, to read offline or to share by a link."
              action={
                <Button asChild variant="secondary">
                  <Link href="/metrics">Choose a range</Link>
                </Button>
              }
            />
          )}
        </Card>
      </PageBody>
    </>
  );
}
