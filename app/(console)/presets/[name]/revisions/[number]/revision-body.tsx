import { CommandCard } from '@/components/presets/command-card';
import { approvalMove } from '@/components/revisions/approval-moves';
import { ApprovalsCard } from '@/components/revisions/approvals-card';
import { ChangesCard } from '@/components/revisions/changes-card';
import { DeploymentsCard } from '@/components/revisions/deployments-card';
import { FindingsCard } from '@/components/revisions/findings-card';
import { QuarantineNotice } from '@/components/revisions/quarantine-notice';
import { RevisionCard } from '@/components/revisions/revision-card';
import { PageBody } from '@/components/shell/page-body';
import { type Actor, may } from '@/lib/auth/roles';
import { ownPrices } from '@/lib/cost/own-prices';
import { compareRevisions } from '@/lib/presets/compare-revisions';
import type { StoredRevision } from '@/lib/presets/schema';
import { approveRevisionAction, liftQuarantineAction, withdrawApprovalAction } from '../../../actions';
import { RevisionActions } from './revision-actions';
import type { RevisionAtPath } from './revision-at-path';

/** What the revision is and changed on the left; how it stands on the right. */
export function RevisionBody({ found, actor }: { found: RevisionAtPath; actor: Actor }) {
  const { preset, revision, parent, standing, deployments } = found;
  const { authorId } = revision;
  const base = parent && (parent.presetName === preset.name ? shortName(parent) : fullName(parent));
  return (
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
          <RevisionActions found={found} role={actor.role} />
        </RevisionCard>
        {parent && base && (
          <ChangesCard
            title={`Changes from ${base}`}
            comparison={compareRevisions(parent, revision, ownPrices())}
            before={base}
            after={shortName(revision)}
          />
        )}
        <CommandCard
          argv={revision.command}
          base={parent && base ? { label: base, argv: parent.command } : undefined}
        />
      </div>
      <div className="grid min-w-0 content-start gap-4">
        <ApprovalsCard
          revision={revision}
          standing={standing}
          move={approvalMove({ actor, authorId, standing, wasDeployed: deployments.length > 0 })}
          approve={approveRevisionAction}
          withdraw={withdrawApprovalAction}
        />
        <FindingsCard revision={revision} />
        <DeploymentsCard deployments={deployments} />
      </div>
    </PageBody>
  );
}

function shortName({ number }: StoredRevision): string {
  return `r${number}`;
}

/** The source of a duplicate is of another preset. */
function fullName({ presetName, number }: StoredRevision): string {
  return `${presetName} r${number}`;
}
