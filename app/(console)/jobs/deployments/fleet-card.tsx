import { FleetFacts } from '@/components/jobs/fleet-facts';
import { ScaleButton } from '@/components/jobs/scale-button';
import { StartJobButton } from '@/components/jobs/start-job-button';
import { StopButton } from '@/components/jobs/stop-button';
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';
import { StatusMark } from '@/components/ui/status-mark';
import { dollarsPerHour } from '@/lib/cost/dollars-per-hour';
import { ownPrices } from '@/lib/cost/own-prices';
import { env } from '@/lib/env';
import { textField } from '@/lib/flags/field-value';
import { currentDeployment } from '@/lib/jobs/deployment-store';
import { defaultTarget } from '@/lib/jobs/target';
import { newestContainerCounts } from '@/lib/metrics/container-counts';
import { freshness } from '@/lib/metrics/series';
import { type AutoscalerState, readAutoscaler } from '@/lib/modal/autoscaler';
import { toFailure } from '@/lib/modal/to-failure';
import { withDeadline } from '@/lib/modal/with-deadline';
import { revisionById } from '@/lib/presets/store';
import { openWindow } from '@/lib/schedules/store';
import { medianStart } from '@/lib/starts/read-starts';
import { startRollover, startScale, startStop } from '../actions';

const WAIT_MS = 3_000;

/** How the deployed app scales at this moment, and what can be done to it as a whole. */
export async function FleetCard({ mayStart }: { mayStart: boolean }) {
  const { appName, environment, id } = await defaultTarget();
  const [autoscaler, price, up, usual, window] = await Promise.all([
    read(),
    dollarsPerContainerHour(id),
    containersUpNow(new Date()),
    medianStart(),
    openWindow(id, new Date()),
  ]);
  return (
    <Card>
      <CardHeader>
        <div>
          <CardTitle>
            {appName} · {environment}
          </CardTitle>
          <CardDescription>
            {env.TARGET_KIND === 'simulator' ? 'Simulator, on this machine' : 'Modal'}
          </CardDescription>
        </div>
        {typeof autoscaler === 'object' && autoscaler && mayStart && (
          <div className="flex flex-wrap gap-2">
            <ScaleButton
              live={autoscaler.live}
              dollarsPerContainerHour={price}
              up={up}
              startDollars={usual.total && (usual.total.seconds / 3600) * price}
              start={startScale}
            />
            <StartJobButton
              kind="rollover"
              label="Replace containers…"
              description="Starts fresh containers of the same version; the old ones end once these serve."
              start={startRollover}
            />
            <StopButton
              appName={appName}
              environment={environment}
              up={up}
              dollarsPerContainerHour={price}
              start={startStop}
            />
          </div>
        )}
      </CardHeader>
      <CardContent>
        {typeof autoscaler === 'string' ? (
          <StatusMark status="warning" wraps>
            {autoscaler}
          </StatusMark>
        ) : (
          <FleetFacts autoscaler={autoscaler} dollarsPerContainerHour={price} window={window} />
        )}
      </CardContent>
    </Card>
  );
}

/** How it scales, null when nothing is deployed, or why that cannot be said. */
async function read(): Promise<AutoscalerState | null | string> {
  try {
    const state = await withDeadline(readAutoscaler(), WAIT_MS);
    return state === 'late'
      ? `Modal has not answered within ${WAIT_MS / 1000} s: open the page again.`
      : state;
  } catch (error) {
    return toFailure(error).error.message;
  }
}

/** Containers that hold a machine or wait for one; null when the newest count is old. */
async function containersUpNow(now: Date): Promise<number | null> {
  const counts = await newestContainerCounts();
  const isFresh = counts !== null && freshness(counts.at.getTime(), now.getTime()) === 'fresh';
  return isFresh ? counts.running + counts.starting : null;
}

async function dollarsPerContainerHour(targetId: string): Promise<number> {
  const deployment = await currentDeployment(targetId);
  const revision = deployment && (await revisionById(deployment.revisionId));
  const gpu = revision ? textField(revision.config, 'compute.gpu') : null;
  return dollarsPerHour(gpu ?? 'B200:8', 1, ownPrices()) ?? Number.NaN;
}
