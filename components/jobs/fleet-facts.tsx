import type { ReactNode } from 'react';
import { LocalTime } from '@/components/ui/local-time';
import { StatusMark } from '@/components/ui/status-mark';
import { formatDollarsPerHour, formatDuration } from '@/lib/format';
import type { ScaleSettings } from '@/lib/jobs/schema';

interface FleetFactsProps {
  /** Null when nothing is deployed. */
  autoscaler: { live: ScaleSettings; deployed: ScaleSettings } | null;
  dollarsPerContainerHour: number;
  /** The warm window that is open; null when none is. */
  window: { name: string; containers: number; closesAt: Date } | null;
}

/**
 * How the fleet scales now; what differs from the deployed revision is drift until the next deploy, unless a warm
 * window holds it.
 */
export function FleetFacts({ autoscaler, dollarsPerContainerHour, window }: FleetFactsProps) {
  if (autoscaler === null) return <p className="text-muted-foreground text-sm">Nothing is deployed.</p>;
  const { live, deployed } = autoscaler;
  const cost = (containers: number) => formatDollarsPerHour(containers * dollarsPerContainerHour);
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-3">
      <Setting
        name="Least containers"
        now={live.minContainers}
        deployed={deployed.minContainers}
        because={
          window?.containers === live.minContainers && (
            <>
              Kept warm by “{window.name}” until <LocalTime date={window.closesAt} format="time" />; deployed
              with {deployed.minContainers}
            </>
          )
        }
      >
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
  /** What keeps it from what was deployed, on purpose. */
  because?: ReactNode;
  children: ReactNode;
}

function Setting({ name, now, deployed, unit = '', because, children }: SettingProps) {
  return (
    <div>
      <dt className="text-muted-foreground text-xs">{name}</dt>
      <dd className="tabular-nums">
        {children}
        {now !== deployed && because && (
          <StatusMark status="note" wraps className="mt-0.5 flex text-xs">
            {because}
          </StatusMark>
        )}
        {now !== deployed && !because && (
          <StatusMark status="warning" wraps className="mt-0.5 flex text-xs">
            Drift: deployed with {deployed}
            {unit}; the next deploy sets it back
          </StatusMark>
        )}
      </dd>
    </div>
  );
}
