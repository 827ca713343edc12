import { DeployButton } from '@/components/jobs/deploy-button';
import { dollarsPerHour } from '@/lib/cost/dollars-per-hour';
import { ownPrices } from '@/lib/cost/own-prices';
import { env } from '@/lib/env';
import { numberField, textField } from '@/lib/flags/field-value';
import type { RevisionStanding, StoredRevision } from '@/lib/presets/schema';
import { standingOf } from '@/lib/presets/standing-store';
import { startDeploy } from './actions';

interface DeployRevisionProps {
  revision: Pick<StoredRevision, 'id' | 'number' | 'presetName' | 'config'>;
  label?: string;
  disabledReason?: string;
  openAtFirst?: boolean;
}

/** The deploy button of one revision, with how it stands, this console's target and prices. */
export async function DeployRevision({ revision, label, disabledReason, openAtFirst }: DeployRevisionProps) {
  const gpu = textField(revision.config, 'compute.gpu') ?? '';
  const standing = await standingOf(revision.id);
  return (
    <DeployButton
      revisionId={revision.id}
      revisionName={`${revision.presetName} r${revision.number}`}
      target={{
        appName: env.MODAL_APP_NAME,
        environment: env.MODAL_ENVIRONMENT,
        isSimulator: env.TARGET_KIND === 'simulator',
      }}
      dollarsPerContainerHour={dollarsPerHour(gpu, 1, ownPrices()) ?? Number.NaN}
      maxContainers={numberField(revision.config, 'compute.max_containers') ?? 1}
      blockers={standing?.blockers ?? []}
      approvals={standing && approvalsText(standing)}
      deploy={startDeploy}
      label={label}
      disabledReason={disabledReason}
      openAtFirst={openAtFirst}
    />
  );
}

function approvalsText({ requiredApprovals, approvals }: RevisionStanding): string | null {
  if (requiredApprovals === 0) return null;
  const names = approvals.filter(({ counts }) => counts).map(({ approverName }) => approverName);
  const counted = `${names.length} of ${requiredApprovals}`;
  return names.length === 0 ? counted : `${counted}: ${names.join(', ')}`;
}
