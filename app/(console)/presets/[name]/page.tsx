import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeployedBadge } from '@/components/presets/deployed-badge';
import { PresetEditor } from '@/components/presets/preset-editor';
import { RevisionLine } from '@/components/presets/revision-line';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { may } from '@/lib/auth/roles';
import { pageActor } from '@/lib/auth/session';
import { currentDeployment } from '@/lib/jobs/store';
import { ruleContext } from '@/lib/presets/rule-context';
import { presetByName, revisionById } from '@/lib/presets/store';
import { DeployRevision } from '../../jobs/deploy-revision';
import { recentTarget } from '../../recent-target';
import { saveRevisionAction } from '../actions';

interface PresetPageProps {
  params: Promise<{ name: string }>;
}

export async function generateMetadata({ params }: PresetPageProps): Promise<Metadata> {
  return { title: (await params).name };
}

export default async function PresetPage({ params }: PresetPageProps) {
  const actor = await pageActor('console.read');
  const { name } = await params;
  const [preset, target] = await Promise.all([presetByName(name), recentTarget(new Date())]);
  if (!preset) notFound();
  const { latest } = preset;
  const [context, deployment] = await Promise.all([ruleContext(), currentDeployment(target.id)]);
  const deployed = deployment && (await revisionById(deployment.revisionId));
  const readOnlyReason = may(actor.role, 'preset.save')
    ? undefined
    : `Your role, ${actor.role}, reads presets. Operators, leads and admins edit them.`;
  return (
    <>
      <PageHeader
        title={preset.name}
        breadcrumbs={[{ href: '/presets', label: 'Presets' }]}
        pills={
          <>
            <RevisionLine revision={latest} />
            {deployed && <DeployedBadge deployed={deployed} latest={latest} />}
          </>
        }
        actions={
          <DeployRevision
            revision={latest}
            label={`Deploy r${latest.number}…`}
            disabledReason={
              may(actor.role, 'job.start') ? undefined : `Your role, ${actor.role}, may not deploy.`
            }
          />
        }
      />
      <PageBody>
        <PresetEditor
          key={latest.id}
          latest={latest}
          context={context}
          readOnlyReason={readOnlyReason}
          save={saveRevisionAction}
        />
      </PageBody>
    </>
  );
}
