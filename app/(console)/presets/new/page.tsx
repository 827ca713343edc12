import type { Metadata } from 'next';
import { NewFromCommand } from '@/components/revisions/new-from-command';
import { NewFromFile } from '@/components/revisions/new-from-file';
import { NewFromRevision } from '@/components/revisions/new-from-revision';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { SegmentedLinks } from '@/components/ui/segmented-links';
import { pageActor } from '@/lib/auth/session';
import { textField } from '@/lib/flags/field-value';
import { productionPreset } from '@/lib/flags/production';
import { revisionsForCompare } from '@/lib/presets/revision-list';
import { ruleContext } from '@/lib/presets/rule-context';
import { createPresetAction, duplicatePresetAction } from '../actions';

export const metadata: Metadata = { title: 'New preset' };

interface NewPresetPageProps {
  searchParams: Promise<{ from?: string }>;
}

const WAYS = [
  { from: 'revision', label: 'A revision' },
  { from: 'file', label: 'A file' },
  { from: 'command', label: 'A launch command' },
];

export default async function NewPresetPage({ searchParams }: NewPresetPageProps) {
  await pageActor('preset.save');
  const asked = (await searchParams).from;
  const from = WAYS.some((way) => way.from === asked) ? asked : 'revision';
  const context = await ruleContext();
  return (
    <>
      <PageHeader title="New preset" breadcrumbs={[{ href: '/presets', label: 'Presets' }]} />
      <PageBody>
        <SegmentedLinks
          label="Begin with"
          options={WAYS.map((way) => ({
            href: `/presets/new?from=${way.from}`,
            label: way.label,
            current: way.from === from,
          }))}
        />
        {from === 'revision' && (
          <NewFromRevision options={await revisionsForCompare()} duplicate={duplicatePresetAction} />
        )}
        {from === 'file' && <NewFromFile context={context} create={createPresetAction} />}
        {from === 'command' && (
          <NewFromCommand usual={usual()} context={context} create={createPresetAction} />
        )}
      </PageBody>
    </>
  );
}

function usual(): { engine: string; gpu: string } {
  const preset = productionPreset();
  return {
    engine: textField(preset, 'engine.version') ?? '',
    gpu: textField(preset, 'compute.gpu') ?? '',
  };
}
