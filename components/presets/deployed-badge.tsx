import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import type { StoredRevision } from '@/lib/presets/schema';
import { revisionPath } from './revision-line';

interface DeployedBadgeProps {
  deployed: StoredRevision;
  latest: StoredRevision;
}

/** Which revision runs on the target, when it is another one than the latest of this preset. */
export function DeployedBadge({ deployed, latest }: DeployedBadgeProps) {
  if (deployed.id === latest.id) return <Badge variant="success">r{latest.number} is deployed</Badge>;
  const preset = deployed.presetId === latest.presetId ? '' : `${deployed.presetName} `;
  return (
    <Badge>
      Deployed:{' '}
      <Link href={revisionPath(deployed.presetName, deployed.number)} className="hover:underline">
        {preset}r{deployed.number}
      </Link>
    </Badge>
  );
}
