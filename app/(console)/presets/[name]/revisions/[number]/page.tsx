import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PresetState } from '@/components/revisions/preset-state';
import { shortBlockers } from '@/components/revisions/short-blockers';
import { PageHeader } from '@/components/shell/page-header';
import { may } from '@/lib/auth/roles';
import { pageActor } from '@/lib/auth/session';
import { DeployRevision } from '../../../../jobs/deploy-revision';
import { revisionAtPath } from './revision-at-path';
import { RevisionBody } from './revision-body';

interface RevisionPageProps {
  params: Promise<{ name: string; number: string }>;
}

export async function generateMetadata({ params }: RevisionPageProps): Promise<Metadata> {
  const { name, number } = await params;
  return { title: `r${number} of ${name}` };
}

export default async function RevisionPage({ params }: RevisionPageProps) {
  const actor = await pageActor('console.read');
  const { name, number } = await params;
  const found = await revisionAtPath(name, number);
  if (!found) notFound();
  const { preset, revision, standing } = found;
  return (
    <>
      <PageHeader
        title={`r${revision.number}`}
        breadcrumbs={[
          { href: '/presets', label: 'Presets' },
          { href: `/presets/${name}`, label: name },
          { href: `/presets/${name}/revisions`, label: 'Revisions' },
        ]}
        pills={<PresetState preset={preset} />}
        actions={
          <DeployRevision
            revision={revision}
            label={`Deploy r${revision.number}…`}
            disabledReason={
              may(actor.role, 'job.start')
                ? shortBlockers(standing)
                : `Your role, ${actor.role}, may not deploy.`
            }
          />
        }
      />
      <RevisionBody found={found} actor={actor} />
    </>
  );
}
