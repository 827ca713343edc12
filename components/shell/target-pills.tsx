import { Badge } from '@/components/ui/badge';
import { formatDollarsPerHour } from '@/lib/format';

export interface TargetPillsProps {
  appName: string;
  environment: string;
  isSimulator: boolean;
  containers?: { running: number; max: number };
  dollarsPerHour?: number;
}

export function TargetPills({
  appName,
  environment,
  isSimulator,
  containers,
  dollarsPerHour,
}: TargetPillsProps) {
  return (
    <>
      <Badge>
        {appName} · {environment}
      </Badge>
      {isSimulator && <Badge>Target: simulator</Badge>}
      {containers && (
        <Badge>
          {containers.running} / {containers.max} containers
        </Badge>
      )}
      {dollarsPerHour !== undefined && <Badge>{formatDollarsPerHour(dollarsPerHour)}</Badge>}
    </>
  );
}
