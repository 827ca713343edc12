import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CommandCard } from '@/components/presets/command-card';
import { approvalMove } from '@/components/revisions/approval-moves';
import { ApprovalsCard } from '@/components/revisions/approvals-card';
import { ChangesCard } from '@/components/revisions/changes-card';
import { DeploymentsCard } from '@/components/revisions/deployments-card';
import { FindingsCard } from '@/components/revisions/findings-card';
import { PresetState } from '@/components/revisions/preset-state';
import { QuarantineNotice } from '@/components/revisions/quarantine-notice';
import { RevisionCard } from '@/components/revisions/revision-card';
import { shortBlockers } from '@/components/revisions/short-blockers';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { may } from '@/lib/auth/roles';
import { pageActor } from '@/lib/auth/session';
import { ownPrices } from '@/lib/cost/own-prices';
import { compareRevisions } from '@/lib/presets/compare-revisions';
import type { StoredRevision } from '@/lib/presets/schema';
import { DeployRevision } from '../../../../jobs/deploy-revision';
import { approveRevisionAction, liftQuarantineAction, withdrawApprovalAction } from '../../../actions';
import { RevisionActions } from './revision-actions';
import { revisionAtPath } from './revision-at-path';

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
  const { preset, revision, parent, standing, deployments } = found;
  const isDeployed = deployments.some(({ isCurrent }) => isCurrent);
  const move = approvalMove({
    actor,
    authorId: revision.authorId,
    standing,
    wasDeployed: deployments.length > 0,
  });
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
      <PageBody className="lg:grid-cols-[minmax(0,1fr)_24rem]">
        {standing.quarantine && (
          <div className="lg:col-span-2">
            <QuarantineNotice
              revision={revision}
              quarantine={standing.quarantine}
              lift={may(actor.role, 'preset.quarantine') ? liftQuarantineAction : null}
            />
          </div>
        )}
        <div className="grid min-w-0 content-start gap-4">
          <RevisionCard revision={revision} parent={parent}>
            <RevisionActions
              revision={revision}
              parent={parent}
              latestNumber={preset.latest.number}
              standing={standing}
              isDeployed={isDeployed}
              role={actor.role}
            />
          </RevisionCard>
          {parent && (
            <ChangesCard
              title={`Changes from ${parentName(parent, name)}`}
              comparison={compareRevisions(parent, revision, ownPrices())}
              before={parentName(parent, name)}
              after={`r${revision.number}`}
            />
          )}
          <CommandCard
            argv={revision.command}
            base={parent ? { label: parentName(parent, name), argv: parent.command } : undefined}
          />
        </div>
        <div className="grid min-w-0 content-start gap-4">
          <ApprovalsCard
            revision={revision}
            standing={standing}
            move={move}
            approve={approveRevisionAction}
            withdraw={withdrawApprovalAction}
          />
          <FindingsCard revision={revision} />
          <DeploymentsCard deployments={deployments} />
        </div>
      </PageBody>
    </>
  );
}

/** `r3`, or `production-v4 r3` for the source of a duplicate. */
function parentName({ presetName, number }: StoredRevision, ownPresetName: string): string {
  return presetName === ownPresetName ? `r${number}` : `${presetName} r${number}`;
}
