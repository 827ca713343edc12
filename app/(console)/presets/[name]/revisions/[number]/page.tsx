import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ChangesTable } from '@/components/presets/changes-table';
import { CommandCard } from '@/components/presets/command-card';
import { FindingCounts } from '@/components/presets/finding-counts';
import { FindingItem } from '@/components/presets/finding-item';
import { revisionPath } from '@/components/presets/revision-line';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { Card, CardContent, CardHeader, CardTitle } from '@/components/ui/card';
import { LocalTime } from '@/components/ui/local-time';
import { may } from '@/lib/auth/roles';
import { pageActor } from '@/lib/auth/session';
import { changedFields } from '@/lib/presets/diff';
import { revisionById, revisionByNumber } from '@/lib/presets/store';

import { DeployRevision } from '../../../../jobs/deploy-revision';

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
  const revision = /^[1-9]\d{0,8}$/.test(number) ? await revisionByNumber(name, Number(number)) : null;
  if (!revision) notFound();
  const parent = revision.parentId ? await revisionById(revision.parentId) : null;
  const breadcrumbs = [
    { href: '/presets', label: 'Presets' },
    { href: `/presets/${name}`, label: name },
  ];
  return (
    <>
      <PageHeader
        title={`r${revision.number}`}
        breadcrumbs={breadcrumbs}
        actions={
          <DeployRevision
            revision={revision}
            label={`Deploy r${revision.number}…`}
            disabledReason={
              may(actor.role, 'job.start') ? undefined : `Your role, ${actor.role}, may not deploy.`
            }
          />
        }
      />
      <PageBody className="lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid content-start gap-4">
          <Card>
            <CardContent className="grid gap-2">
              <p className="whitespace-pre-wrap break-words text-base">{revision.message}</p>
              <p className="text-muted-foreground text-xs">
                {revision.authorName}, <LocalTime date={revision.createdAt} />
                {parent && (
                  <>
                    {' · on '}
                    <Link href={revisionPath(name, parent.number)} className="hover:underline">
                      r{parent.number}
                    </Link>
                  </>
                )}
              </p>
            </CardContent>
          </Card>
          {parent && (
            <Card>
              <CardHeader>
                <CardTitle>Changes from r{parent.number}</CardTitle>
              </CardHeader>
              <ChangesTable changes={changedFields(parent.config, revision.config)} />
            </Card>
          )}
          <CommandCard
            argv={revision.command}
            base={parent ? { label: `r${parent.number}`, argv: parent.command } : undefined}
          />
        </div>
        <Card className="self-start">
          <CardHeader>
            <CardTitle>Findings when saved</CardTitle>
            <FindingCounts findings={revision.findings} />
          </CardHeader>
          <ul className="divide-y">
            {revision.findings.map((finding) => (
              <FindingItem key={`${finding.ruleId} ${finding.path}`} finding={finding}>
                {revision.reasons[finding.ruleId] && (
                  <p className="text-xs">Accepted: {revision.reasons[finding.ruleId]}</p>
                )}
              </FindingItem>
            ))}
          </ul>
        </Card>
      </PageBody>
    </>
  );
}
