import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { DeployedBadge } from '@/components/presets/deployed-badge';
import { PresetEditor } from '@/components/presets/editor/preset-editor';
import { RevisionLine } from '@/components/presets/revision-line';
import { PresetState } from '@/components/revisions/preset-state';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { may } from '@/lib/auth/roles';
import { pageActor } from '@/lib/auth/session';
import { DeployRevision } from '../../jobs/deploy-revision';
import { discardDraftAction, saveDraftAction, saveRevisionAction } from '../actions';
import { editorData } from './editor-data';
import { readOnlyReason, undeployable } from './why-not';

interface PresetPageProps {
  params: Promise<{ name: string }>;
  searchParams: Promise<{ restore?: string; deploy?: string }>;
}

export async function generateMetadata({ params }: PresetPageProps): Promise<Metadata> {
  return { title: (await params).name };
}

export default async function PresetPage({ params, searchParams }: PresetPageProps) {
  const actor = await pageActor('console.read');
  const [{ name }, { restore, deploy }] = await Promise.all([params, searchParams]);
  const data = await editorData(actor, name, restore);
  if (!data) notFound();
  const { preset, latest, deployed } = data;
  const mayNotDeploy = may(actor.role, 'job.start') ? undefined : `Your role, ${actor.role}, may not deploy.`;
  return (
    <>
      <PageHeader
        title={preset.name}
        breadcrumbs={[{ href: '/presets', label: 'Presets' }]}
        pills={
          <>
            <RevisionLine revision={latest} />
            {deployed && <DeployedBadge deployed={deployed} latest={latest} />}
            <PresetState preset={preset} />
          </>
        }
        actions={
          <>
            <Button variant="secondary" asChild>
              <Link href={`/presets/${preset.name}/revisions`}>Revisions</Link>
            </Button>
            <DeployRevision
              key={`${latest.id} ${deploy}`}
              revision={latest}
              label={`Deploy r${latest.number}…`}
              disabledReason={mayNotDeploy}
              openAtFirst={deploy === `r${latest.number}`}
            />
          </>
        }
      />
      <PageBody>
        <PresetEditor
          latest={latest}
          steps={data.steps}
          stored={data.stored}
          userId={actor.id}
          store={{ save: saveDraftAction, discard: discardDraftAction }}
          context={data.context}
          deployed={deployed?.presetId === preset.id ? deployed : undefined}
          restore={data.restore}
          readOnlyReason={readOnlyReason(actor, preset)}
          undeployable={mayNotDeploy ?? undeployable(preset)}
          save={saveRevisionAction}
        />
      </PageBody>
    </>
  );
}
