import { GitCompareArrows } from 'lucide-react';
import type { Metadata } from 'next';
import { ComparePickers } from '@/components/revisions/compare-pickers';
import { ComparisonView } from '@/components/revisions/comparison-view';
import { parseRef } from '@/components/revisions/revision-ref';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { pageActor } from '@/lib/auth/session';
import { revisionsForCompare } from '@/lib/presets/revision-list';
import { compareAtPresent } from './compare-at-present';
import { revisionOfRef } from './revision-of-ref';

export const metadata: Metadata = { title: 'Compare revisions' };

interface ComparePageProps {
  searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>;
}

export default async function ComparePage({ searchParams }: ComparePageProps) {
  await pageActor('console.read');
  const asked = await searchParams;
  const [options, from, to] = await Promise.all([
    revisionsForCompare(),
    revisionOfRef(asked.from),
    revisionOfRef(asked.to),
  ]);
  const unknown = [from, to].flatMap((side) => (side.isUnknown ? [side.text] : []));
  return (
    <>
      <PageHeader title="Compare" breadcrumbs={[{ href: '/presets', label: 'Presets' }]} />
      <PageBody>
        <ComparePickers options={options} from={parseRef(from.text)} to={parseRef(to.text)} />
        {unknown.length > 0 && <UnknownRevisions texts={unknown} />}
        {unknown.length === 0 && from.revision && to.revision && (
          <ComparisonView
            from={from.revision}
            to={to.revision}
            comparison={await compareAtPresent(from.revision, to.revision)}
          />
        )}
        {unknown.length === 0 && !(from.revision && to.revision) && <PickTwo />}
      </PageBody>
    </>
  );
}

function UnknownRevisions({ texts }: { texts: readonly string[] }) {
  return (
    <Card>
      <EmptyState
        icon={GitCompareArrows}
        title={`There is no revision ${texts.join(', and none ')}`}
        description="An address names a revision by its preset and number, such as production-v4/r3. Pick one above."
      />
    </Card>
  );
}

function PickTwo() {
  return (
    <Card>
      <EmptyState
        icon={GitCompareArrows}
        title="Pick two revisions"
        description="Of one preset or of two: by flag, by launch command, by cost, and whether the change needs a cold start or a kernel recompile."
      />
    </Card>
  );
}
