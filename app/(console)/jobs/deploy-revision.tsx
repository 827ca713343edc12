import { DeployButton } from '@/components/jobs/deploy-button';
import { dollarsPerHour } from '@/lib/cost/dollars-per-hour';
import { ownPrices } from '@/lib/cost/own-prices';
import { env } from '@/lib/env';
import { numberField, textField } from '@/lib/flags/field-value';
import type { StoredRevision } from '@/lib/presets/schema';
import { startDeploy } from './actions';

interface DeployRevisionProps {
  revision: Pick<StoredRevision, 'id' | 'number' | 'presetName' | 'config'>;
  label?: string;
  disabledReason?: string;
}

/** The deploy button of one revision, with this console's target and prices. */
export function DeployRevision({ revision, label, disabledReason }: DeployRevisionProps) {
  const gpu = textField(revision.config, 'compute.gpu') ?? '';
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
      deploy={startDeploy}
      label={label}
      disabledReason={disabledReason}
    />
  );
}
