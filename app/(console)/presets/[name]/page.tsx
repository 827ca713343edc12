import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PresetEditor } from '@/components/presets/preset-editor';
import { RevisionLine } from '@/components/presets/revision-line';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { may } from '@/lib/auth/roles';
import { pageActor } from '@/lib/auth/session';
import { ruleContext } from '@/lib/presets/rule-context';
import { presetByName } from '@/lib/presets/store';
import { saveRevisionAction } from './actions';

interface PresetPageProps {
  params: Promise<{ name: string }>;
}

export async function generateMetadata({ params }: PresetPageProps): Promise<Metadata> {
  return { title: (await params).name };
}

export default async function PresetPage({ params }: PresetPageProps) {
  const actor = await pageActor('console.read');
  const { name } = await params;
  const [preset, context] = await Promise.all([presetByName(name), ruleContext()]);
  if (!preset) notFound();
  const { latest } = preset;
  const readOnlyReason = may(actor.role, 'preset.save')
    ? undefined
    : `Your role, ${actor.role}, reads presets. Operators, leads and admins edit them.`;
  return (
    <>
      <PageHeader
        title={preset.name}
        breadcrumbs={[{ href: '/presets', label: 'Presets' }]}
        pills={<RevisionLine revision={latest} />}
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
