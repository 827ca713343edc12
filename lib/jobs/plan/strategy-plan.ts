import { formatDollarsPerHour, formatDuration, formatQuantity } from '@/lib/format';
import { containersUp } from '@/lib/jobs/plan/fleet-plan';
import type { ColdStart, FleetPlan, StrategyPlan } from '@/lib/jobs/plan/plan';

interface Facts {
  up: number;
  max: number;
  /** How long requests wait for a container that starts, in words. */
  wait: string;
  dollarsPerContainerHour: number | null;
}

/** What rolling and recreate mean with the containers of this moment. Rolling is preselected only where it can work. */
export function strategyPlan(
  fleet: FleetPlan,
  coldStart: ColdStart,
  dollarsPerContainerHour: number | null,
): StrategyPlan {
  const up = containersUp(fleet);
  const max = fleet.max ?? 1;
  if (up === null) return whileUnknown(max);
  const facts = { up, max, wait: waitWords(coldStart), dollarsPerContainerHour };
  return {
    options: [
      { strategy: 'rolling', effect: rollingEffect(facts) },
      { strategy: 'recreate', effect: recreateEffect(facts) },
    ],
    ...preselection(facts),
  };
}

function preselection({ up, max }: Facts): Pick<StrategyPlan, 'preselected' | 'why'> {
  if (up === 0)
    return {
      preselected: 'rolling',
      why: 'Both do the same while no container runs.',
    };
  if (up >= max)
    return {
      preselected: null,
      why: `${upWords({ up, max })}, so a rolling deploy finds no room for new ones. Choose what shall happen.`,
    };
  return {
    preselected: 'rolling',
    why: `Rolling is preselected: ${upWords({ up, max })}, which leaves room for ${max - up}.`,
  };
}

function rollingEffect({ up, max, dollarsPerContainerHour }: Facts): string {
  if (up === 0) return 'Nothing to wait for.';
  if (up >= max)
    return `${upWords({ up, max })}: no new one starts beside them, and the old version serves on until ${up > max ? `fewer than ${max} are left` : 'one of them goes'}.`;
  const most = Math.min(max, 2 * up);
  const meanwhile =
    dollarsPerContainerHour === null
      ? ''
      : `, which costs up to ${formatDollarsPerHour(most * dollarsPerContainerHour)} meanwhile`;
  return `${formatQuantity(up, 'old container')} ${up === 1 ? 'goes' : 'go'} on until new ones are up, at most ${most} at a time${meanwhile}.`;
}

function upWords({ up, max }: Pick<Facts, 'up' | 'max'>): string {
  return up > max
    ? `${formatQuantity(up, 'container')} run where this revision allows ${max}`
    : `${up} of ${max} containers ${up === 1 ? 'runs' : 'run'}`;
}

function recreateEffect({ up, wait }: Facts): string {
  if (up === 0) return 'Nothing to end.';
  return `Ends ${up === 1 ? 'the 1 container' : `all ${up} containers`} now; requests wait ${wait} for a new one.`;
}

function waitWords({ seconds, isLimit, limitSeconds }: ColdStart): string {
  return seconds === null
    ? `a cold start long, at most ${formatDuration(limitSeconds)},`
    : `${isLimit ? 'up to' : 'about'} ${formatDuration(seconds)}`;
}

/** Rolling ends nothing by itself, so it is the one to fall back on; that is said. */
function whileUnknown(max: number): StrategyPlan {
  return {
    options: [
      {
        strategy: 'rolling',
        effect: `The old containers serve until new ones are up. With ${max} of ${max} running it finds no room.`,
      },
      { strategy: 'recreate', effect: 'Ends the old containers now; requests wait for a cold start.' },
    ],
    preselected: 'rolling',
    why: 'Rolling is preselected because it ends nothing by itself; how many containers run is not known.',
  };
}
