import { Archive, FileSliders, GitCompareArrows, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { SegmentedLinks } from '@/components/ui/segmented-links';
import { may } from '@/lib/auth/roles';
import { pageActor } from '@/lib/auth/session';
import { archivedPresets, presetList } from '@/lib/presets/store';
import { PresetRows } from './preset-rows';

export const metadata: Metadata = { title: 'Presets' };

interface PresetsPageProps {
  searchParams: Promise<{ archived?: string }>;
}

export default async function PresetsPage({ searchParams }: PresetsPageProps) {
  const actor = await pageActor('console.read');
  const showsArchived = (await searchParams).archived !== undefined;
  const [inUse, archived] = await Promise.all([presetList(), archivedPresets()]);
  const presets = showsArchived ? archived : inUse;
  const create = may(actor.role, 'preset.save') && (
    <Button asChild>
      <Link href="/presets/new">
        <Plus />
        New preset…
      </Link>
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Presets"
        actions={
          <>
            <Button variant="secondary" asChild>
              <Link href="/presets/compare">
                <GitCompareArrows />
                Compare…
              </Link>
            </Button>
            {create}
          </>
        }
      />
      <PageBody>
        {(archived.length > 0 || showsArchived) && (
          <SegmentedLinks
            label="Which presets"
            options={[
              { href: '/presets', label: `In use (${inUse.length})`, current: !showsArchived },
              { href: '/presets?archived', label: `Archived (${archived.length})`, current: showsArchived },
            ]}
          />
        )}
        <Card aria-label={showsArchived ? 'Archived presets' : 'Presets in use'}>
          {presets.length > 0 && <PresetRows presets={presets} role={actor.role} />}
          {presets.length === 0 && !showsArchived && <NoPresets action={create} />}
          {presets.length === 0 && showsArchived && (
            <EmptyState icon={Archive} title="No archived presets" description="All presets are in use." />
          )}
        </Card>
      </PageBody>
    </>
  );
}

function NoPresets({ action }: { action: ReactNode }) {
  return (
    <EmptyState
      icon={FileSliders}
      title="No preset is in use"
      description="A preset holds every flag, Modal parameter and secret of one configuration. Make one from a file, from a launch command, or bring an archived one back."
      action={action}
    />
  );
}
