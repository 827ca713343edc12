import { StatusMark } from '@/components/ui/status-mark';
import { formatDollarsPerHour, formatDuration } from '@/lib/format';
import type { ScaleSettings } from '@/lib/jobs/schema';

interface FleetFactsProps {
  /** Null when nothing is deployed. */
  autoscaler: { live: ScaleSettings; deployed: ScaleSettings } | null;
  dollarsPerContainerHour: number;
}

/** How the fleet scales now; what differs from the deployed revision is drift until the next deploy. */
export function FleetFacts({ autoscaler, dollarsPerContainerHour }: FleetFactsProps) {
  if (autoscaler === null) return <p className="text-muted-foreground text-sm">Nothing is deployed.</p>;
  const { live, deployed } = autoscaler;
  const cost = (containers: number) => formatDollarsPerHour(containers * dollarsPerContainerHour);
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-3">
      <Setting name="Least containers" now={live.minContainers} deployed={deployed.minContainers}>
        {live.minContainers} · {cost(live.minContainers)}
      </Setting>
      <Setting name="Most containers" now={live.maxContainers} deployed={deployed.maxContainers}>
        {live.maxContainers} · {cost(live.maxContainers)}
      </Setting>
      <Setting
        name="Idle window"
        now={live.scaledownWindowSeconds}
        deployed={deployed.scaledownWindowSeconds}
        unit=" s"
      >
        {formatDuration(live.scaledownWindowSeconds)}
      </Setting>
    </dl>
  );
}

interface SettingProps {
  name: string;
  now: number;
  deployed: number;
  unit?: string;
  children: React.ReactNode;
}

function Setting({ name, now, deployed, unit = '', children }: SettingProps) {
  return (
    <div>
      <dt className="text-muted-foreground text-xs">{name}</dt>
      <dd className="tabular-nums">
        {children}
        {now !== deployed && (
          <StatusMark status="warning" wraps className="mt-0.5 flex text-xs">
            Drift: deployed with {deployed}
            {unit}; the next deploy sets it back
          </StatusMark>
        )}
      </dd>
    </div>
  );
}
