import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PresetState } from '@/components/revisions/preset-state';
import { RevisionList } from '@/components/revisions/revision-list';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { pageActor } from '@/lib/auth/session';
import { currentDeployment } from '@/lib/jobs/deployment-store';
import { defaultTarget } from '@/lib/jobs/target';
import { revisionList } from '@/lib/presets/revision-list';
import { standingsOf } from '@/lib/presets/standing-store';
import { presetByName } from '@/lib/presets/store';
import { PresetActions } from '../../preset-actions';

interface RevisionsPageProps {
  params: Promise<{ name: string }>;
  searchParams: Promise<{ before?: string }>;
}

const PAGE_SIZE = 50;

export async function generateMetadata({ params }: RevisionsPageProps): Promise<Metadata> {
  return { title: `Revisions of ${(await params).name}` };
}

export default async function RevisionsPage({ params, searchParams }: RevisionsPageProps) {
  const actor = await pageActor('console.read');
  const [{ name }, { before }] = await Promise.all([params, searchParams]);
  const preset = await presetByName(name);
  if (!preset) notFound();
  const below = /^[1-9]\d{0,8}$/.test(before ?? '') ? Number(before) : null;
  const [{ revisions, next }, target] = await Promise.all([
    revisionList(preset.id, { before: below, limit: PAGE_SIZE }),
    defaultTarget(),
  ]);
  const [standings, deployment] = await Promise.all([
    standingsOf(revisions.map(({ id }) => id)),
    currentDeployment(target.id),
  ]);
  const path = `/presets/${name}/revisions`;
  return (
    <>
      <PageHeader
        title="Revisions"
        breadcrumbs={[
          { href: '/presets', label: 'Presets' },
          { href: `/presets/${name}`, label: name },
        ]}
        pills={<PresetState preset={preset} />}
        actions={
          <>
            <Button variant="secondary" asChild>
              <Link href={`/presets/${name}`}>Editor</Link>
            </Button>
            <PresetActions preset={preset} role={actor.role} />
          </>
        }
      />
      <PageBody>
        <RevisionList
          key={below}
          presetName={name}
          revisions={revisions.flatMap((revision) => {
            const standing = standings.get(revision.id);
            return standing ? [{ ...revision, standing }] : [];
          })}
          deployedId={deployment?.revisionId ?? null}
          latestId={preset.latest.id}
        />
        <nav aria-label="More revisions" className="flex gap-2">
          {below !== null && (
            <Button variant="secondary" asChild>
              <Link href={path}>Newest</Link>
            </Button>
          )}
          {next !== null && (
            <Button variant="secondary" asChild>
              <Link href={`${path}?before=${next}`}>Older than r{next}</Link>
            </Button>
          )}
        </nav>
      </PageBody>
    </>
  );
}
