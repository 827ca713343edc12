import { DeployButton } from '@/components/jobs/deploy-button';
import type { StoredRevision } from '@/lib/presets/schema';
import { startDeploy } from './actions';

interface DeployRevisionProps {
  revision: Pick<StoredRevision, 'id' | 'number' | 'presetName'>;
  label?: string;
  disabledReason?: string;
  openAtFirst?: boolean;
}

/** The deploy button of one revision. */
export function DeployRevision({ revision, ...props }: DeployRevisionProps) {
  const { id, presetName, number } = revision;
  return <DeployButton revision={{ id, presetName, number }} deploy={startDeploy} {...props} />;
}
