import { formatDollars, formatDollarsPerHour, formatQuantity } from '@/lib/format';
import { jobTitle } from '@/lib/jobs/job-title';
import { containersUp } from '@/lib/jobs/plan/fleet-plan';
import type { FleetPlan, JobCost, PlannedKind } from '@/lib/jobs/plan/plan';

interface Planned {
  kind: Exclude<PlannedKind, 'scale' | 'stop'>;
  revision: { number: number } | null;
  fleet: FleetPlan;
  cost: JobCost;
}

/** What the button does and costs: `Deploy r12 · up to $150.00 / h`, `Compile kernels · about $12.50`. */
export function actionLabel({ kind, revision, fleet, cost }: Planned): string {
  switch (kind) {
    case 'deploy':
    case 'rollback':
      return `${jobTitle({ kind, revision })} · ${hourlyWords(cost)}`;
    case 'register':
      return `${jobTitle({ kind: 'deploy', revision, register: true })} · no GPU`;
    case 'download':
      return `${jobTitle({ kind, revision: null })} · CPU only`;
    case 'compile':
    case 'golden':
      return `${jobTitle({ kind, revision: null })} · ${dollarWords(cost)}`;
    case 'rollover':
      return rolloverLabel(fleet, cost);
  }
}

/** What an action costs, for a button that calls it by another name. */
export function costsOf(action: string): string {
  return action.split(' · ')[1] ?? '';
}

function rolloverLabel(fleet: FleetPlan, cost: JobCost): string {
  const up = containersUp(fleet);
  if (up === null) return 'Replace containers · cost not known';
  if (up === 0) return 'Replace containers · none runs';
  return `Replace ${formatQuantity(up, 'container')} · ${dollarWords(cost)}`;
}

function hourlyWords({ hourly }: JobCost): string {
  const most = hourly?.max ?? null;
  return most === null ? 'price not known' : `up to ${formatDollarsPerHour(most)}`;
}

function dollarWords({ dollars, isLimit }: JobCost): string {
  if (dollars === null) return 'price not known';
  return `${isLimit ? 'up to' : 'about'} ${formatDollars(dollars)}`;
}
