import { dollarsPerHour } from '@/lib/cost/dollars-per-hour';
import type { GpuPrices } from '@/lib/cost/gpu-prices';
import { numberField, textField } from '@/lib/flags/field-value';
import { fingerprintOf } from '@/lib/flags/fingerprint';
import type { Preset } from '@/lib/flags/preset';
import { formatDollars, formatDuration, formatQuantity } from '@/lib/format';
import { containersUp } from '@/lib/jobs/plan/fleet-plan';
import type { ColdStart, FleetPlan, JobCost, KernelPlan, Timing } from '@/lib/jobs/plan/plan';

type OwnCost = Omit<JobCost, 'hourly'>;

/** A download needs a CPU machine: cents, which depend on how many cores it keeps busy. */
export const DOWNLOAD_COST: OwnCost = {
  dollars: 0,
  isLimit: false,
  words: 'Runs on a CPU machine: no GPU is billed.',
};

/** The image is built on Modal's own machines. */
export const REGISTER_COST: OwnCost = {
  dollars: 0,
  isLimit: false,
  words: 'Nothing starts: no GPU is billed.',
};

/** Eight GPUs for as long as past compiles took, else for as long as Modal lets one run. */
export function compileCost(config: Preset, kernels: KernelPlan, job: Timing, prices: GpuPrices): OwnCost {
  const { gpu } = fingerprintOf(config, 'compiling');
  const limitSeconds = numberField(config, 'timeouts.compile_deepgemm') ?? 0;
  const seconds = job.seconds ?? limitSeconds;
  const hourly = dollarsPerHour(gpu, 1, prices);
  const dollars = hourly === null ? null : (seconds / 3600) * hourly;
  const isLimit = job.seconds === null;
  const machine = gpu.replace(':', ' × ');
  if (isLimit && kernels.state === 'matches')
    return { dollars, isLimit, words: `${machine} for moments: the cache matches, so nothing is compiled.` };
  const words = isLimit
    ? `${machine} for at most ${formatDuration(limitSeconds)}: no compile was seen yet on this target.`
    : `${machine} for about ${formatDuration(seconds)}.`;
  return { dollars, isLimit, words };
}

/** The cold starts that a deploy or a rollover sets off. */
export function startsCost(fleet: FleetPlan, coldStart: ColdStart, minContainers: number): OwnCost {
  const up = containersUp(fleet);
  // Those that run are replaced, as far as the limit allows, and no fewer than the least come up.
  const starts = up === null ? null : Math.max(Math.min(up, fleet.max ?? up), minContainers);
  const isLimit = isAtMost(coldStart);
  const each = eachWords(coldStart);
  if (starts === null)
    return { dollars: null, isLimit: true, words: `One cold start for each container that runs; ${each}.` };
  if (starts === 0)
    return {
      dollars: 0,
      isLimit: false,
      words: `Nothing starts now: the first request sets off ${firstStart(coldStart)}.`,
    };
  const dollars = coldStart.dollars === null ? null : starts * coldStart.dollars;
  return { dollars, isLimit, words: `${formatQuantity(starts, 'cold start')}; ${each}.` };
}

function firstStart(coldStart: ColdStart): string {
  const { dollars } = coldStart;
  if (dollars === null) return 'a cold start, whose price is not known';
  return `a cold start of ${isAtMost(coldStart) ? 'up to' : 'about'} ${formatDollars(dollars)}`;
}

function eachWords(coldStart: ColdStart): string {
  const { dollars } = coldStart;
  if (dollars === null) return 'the price of its GPUs is not known';
  return `each costs ${isAtMost(coldStart) ? 'up to' : 'about'} ${formatDollars(dollars)}`;
}

function isAtMost({ seconds, isLimit }: ColdStart): boolean {
  return seconds === null || isLimit;
}

export function hourlyCost(config: Preset, prices: GpuPrices): NonNullable<JobCost['hourly']> {
  const gpu = textField(config, 'compute.gpu') ?? '';
  const minContainers = numberField(config, 'compute.min_containers') ?? 0;
  const maxContainers = numberField(config, 'compute.max_containers') ?? 1;
  return {
    minContainers,
    maxContainers,
    min: dollarsPerHour(gpu, minContainers, prices),
    max: dollarsPerHour(gpu, maxContainers, prices),
  };
}
