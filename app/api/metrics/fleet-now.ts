import 'server-only';
import { dollarsPerHour } from '@/lib/cost/dollars-per-hour';
import { ownPrices } from '@/lib/cost/own-prices';
import { numberField, textField } from '@/lib/flags/field-value';
import { parsePreset } from '@/lib/flags/preset';
import { currentDeployment } from '@/lib/jobs/deployment-store';
import { defaultTarget } from '@/lib/jobs/target';
import { newestContainerCounts } from '@/lib/metrics/container-counts';
import { recentCrash } from '@/lib/metrics/record-listed';
import { CRASH_MINUTES, type FleetNow, freshness } from '@/lib/metrics/series';
import { lastHeardContainer } from '@/lib/metrics/store';

/** How many containers there are at this moment, of how many, and what they cost. */
export async function fleetNow(now: Date): Promise<FleetNow> {
  const target = await defaultTarget();
  const [counts, deployment, lastHeard] = await Promise.all([
    newestContainerCounts(),
    currentDeployment(target.id),
    lastHeardContainer(),
  ]);
  const preset = deployment && parsePreset(deployment.revision.config);
  const deployed = preset?.ok ? preset.value : null;
  const gpu = (deployed && textField(deployed, 'compute.gpu')) ?? null;
  const countedAtMs = counts?.at.getTime() ?? null;
  const known = freshness(countedAtMs, now.getTime()) === 'fresh' ? counts : null;
  return {
    running: known?.running ?? null,
    starting: known?.starting ?? null,
    max: (deployed && numberField(deployed, 'compute.max_containers')) ?? null,
    dollarsPerHour:
      known && gpu !== null ? dollarsPerHour(gpu, known.running + known.starting, ownPrices()) : null,
    countedAtMs,
    lastSeenAtMs: lastHeard?.lastSnapshotAt.getTime() ?? null,
    crash: deployment && (await recentCrash(crashesSince(deployment.deployedAt, now))),
  };
}

/** What one container of the deployed revision costs an hour, at today's price; null when nothing is deployed. */
export async function containerDollarsPerHour(): Promise<number | null> {
  const target = await defaultTarget();
  const deployment = await currentDeployment(target.id);
  const preset = deployment && parsePreset(deployment.revision.config);
  const gpu = preset?.ok ? textField(preset.value, 'compute.gpu') : null;
  return gpu ? dollarsPerHour(gpu, 1, ownPrices()) : null;
}

/** A crash of an earlier deployment, or of long ago, says nothing about now. */
function crashesSince(deployedAt: Date, now: Date): Date {
  return new Date(Math.max(deployedAt.getTime(), now.getTime() - CRASH_MINUTES * 60_000));
}
