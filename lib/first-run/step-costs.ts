import 'server-only';
import { dollarsPerHour } from '@/lib/cost/dollars-per-hour';
import { ownPrices } from '@/lib/cost/own-prices';
import { numberField, textField } from '@/lib/flags/field-value';
import { fingerprintOf } from '@/lib/flags/fingerprint';
import type { Preset } from '@/lib/flags/preset';
import { formatDollars, formatDollarsPerHour, formatDuration } from '@/lib/format';
import { compileCost, DOWNLOAD_COST } from '@/lib/jobs/plan/job-cost';
import { kernelPlan } from '@/lib/jobs/plan/kernel-plan';
import { pastRuns } from '@/lib/jobs/plan/past-runs';
import { timingOf } from '@/lib/jobs/plan/timing-of';
import type { StepKey } from './schema';

/** What each step takes and costs, by this target's own past where there is one. */
export async function stepCosts(targetId: string, config: Preset): Promise<Record<StepKey, string>> {
  const [deploys, downloads, compiles] = await Promise.all([
    pastRuns(targetId, ['deploy']),
    pastRuns(targetId, ['download']),
    pastRuns(targetId, ['compile']),
  ]);
  const deployTakes = takes(timingOf(deploys).seconds, 'A few minutes while the image builds, then seconds.');
  const downloadTakes = takes(
    timingOf(downloads.filter(({ isIdle }) => !isIdle)).seconds,
    'About an hour for 700 GB.',
  );
  return {
    secrets: 'A minute. Costs nothing.',
    register: `${deployTakes} No GPU is billed.`,
    download: `${downloadTakes} ${DOWNLOAD_COST.words}`,
    compile: compileWords(config, timingOf(compiles.filter(({ isIdle }) => !isIdle))),
    deploy: `${deployTakes} ${hourlyWords(config)}`,
  };
}

function takes(seconds: number | null, otherwise: string): string {
  return seconds === null ? otherwise : `About ${formatDuration(seconds)}, by past runs.`;
}

function compileWords(config: Preset, job: ReturnType<typeof timingOf>): string {
  const empty = kernelPlan(fingerprintOf(config, 'compiling'), null);
  const { dollars, isLimit, words } = compileCost(config, empty, job, ownPrices());
  if (dollars === null) return words;
  return `${isLimit ? 'Up to' : 'About'} ${formatDollars(dollars)}: ${words}`;
}

function hourlyWords(config: Preset): string {
  const least = numberField(config, 'compute.min_containers') ?? 0;
  const hourly = dollarsPerHour(textField(config, 'compute.gpu') ?? '', least, ownPrices());
  if (least === 0) return '$0.00 / h until the first request.';
  return hourly === null
    ? `${least} containers stay up; their price is not known.`
    : `${formatDollarsPerHour(hourly)} from then on.`;
}
