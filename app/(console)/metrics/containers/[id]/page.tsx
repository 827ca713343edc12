import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RefreshWhileOpen } from '@/components/jobs/refresh-while-open';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { ContainerLog } from '@/components/starts/container-log';
import { StartFacts } from '@/components/starts/start-facts';
import { StartPicture } from '@/components/starts/start-picture';
import { WhatRanCard } from '@/components/starts/what-ran-card';
import { Card, CardHeader, CardTitle } from '@/components/ui/card';
import { pageActor } from '@/lib/auth/session';
import { startOf } from '@/lib/starts/read-starts';
import { whatRan } from '@/lib/starts/what-ran';

export const metadata: Metadata = { title: 'Container' };

type Props = { params: Promise<{ id: string }> };

export default async function ContainerPage({ params }: Props) {
  await pageActor('console.read');
  const { id } = await params;
  const [start, ran] = await Promise.all([startOf(id), whatRan(id)]);
  if (start === null) notFound();
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { href: '/metrics', label: 'Metrics' },
          { href: '/metrics/containers', label: 'Containers' },
        ]}
        title={<span className="font-mono text-base">{id}</span>}
      />
      <PageBody>
        <StartFacts start={start} drawnAtMs={Date.now()} />
        <Card aria-label="Cold start">
          <CardHeader>
            <CardTitle>Cold start</CardTitle>
          </CardHeader>
          <div className="p-4">
            <StartPicture start={start} drawnAtMs={Date.now()} />
          </div>
        </Card>
        {ran && <WhatRanCard argv={ran.argv} resolved={ran.resolved} resolvedAt={ran.resolvedAt} />}
        <ContainerLog containerId={id} />
        {start.state === 'starting' && <RefreshWhileOpen />}
      </PageBody>
    </>
  );
}
