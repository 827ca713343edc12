import type { ScaleSettings } from '@/lib/jobs/schema';

/** What is to be done so that as many containers are warm as the windows say. Pure. */

export interface WarmFacts {
  /** What the open windows want, and since when they want it: an opening, or a change of the schedule; null when none is open. */
  wanted: { containers: number; since: Date } | null;
  /** What the autoscaler holds, and what the deployed revision says. */
  live: ScaleSettings;
  deployed: ScaleSettings;
  /** The newest scale that came true; null when there was none. */
  lastScale: { bySchedule: boolean; at: Date; settings: ScaleSettings } | null;
  /** When the app was last deployed from here, which brings the revision's own settings back. */
  deployedAt: Date | null;
}

export type NothingToDo = 'it holds' | 'a person scaled' | 'it was changed elsewhere';

export type WarmMove =
  | { do: 'nothing'; because: NothingToDo }
  | { do: 'lift' | 'set back'; settings: ScaleSettings };

/**
 * Lifts to what is wanted and sets back what windows lifted. What a person scaled since the window opened stays until
 * the next window or deploy; a deploy inside an open window is followed by another lift.
 */
export function warmMove({ wanted, live, deployed, lastScale, deployedAt }: WarmFacts): WarmMove {
  const standing = lastScale && (!deployedAt || lastScale.at > deployedAt) ? lastScale : null;
  const least = Math.max(wanted?.containers ?? 0, deployed.minContainers);
  const isLifted = standing?.bySchedule === true && standing.settings.minContainers === live.minContainers;
  if (live.minContainers === least) return NOTHING;
  if (live.minContainers > least)
    return isLifted
      ? { do: wanted ? 'lift' : 'set back', settings: withLeast(least, live, deployed) }
      : { do: 'nothing', because: 'a person scaled' };
  if (!wanted) return NOTHING;
  const isReset = sameSettings(live, deployed);
  if (standing && standing.at >= wanted.since) {
    if (!standing.bySchedule) return { do: 'nothing', because: 'a person scaled' };
    if (!isReset) return { do: 'nothing', because: 'it was changed elsewhere' };
  }
  return { do: 'lift', settings: withLeast(least, live, deployed) };
}

const NOTHING = { do: 'nothing', because: 'it holds' } as const;
// Modal's own default is no limit, which is 0 there.
const MOST_CONTAINERS = 100;
const LONGEST_IDLE_SECONDS = 1200;
const SHORTEST_IDLE_SECONDS = 2;

/** The same settings with another least; the most is raised where it has to be, and comes back when it was. */
function withLeast(least: number, live: ScaleSettings, deployed: ScaleSettings): ScaleSettings {
  const wasRaised = live.maxContainers === live.minContainers && live.maxContainers > deployed.maxContainers;
  const most = (wasRaised ? deployed.maxContainers : live.maxContainers) || MOST_CONTAINERS;
  const { scaledownWindowSeconds: idle } = live;
  return {
    minContainers: least,
    maxContainers: Math.max(least, most),
    scaledownWindowSeconds: Math.min(Math.max(idle, SHORTEST_IDLE_SECONDS), LONGEST_IDLE_SECONDS),
  };
}

function sameSettings(a: ScaleSettings, b: ScaleSettings): boolean {
  return (
    a.minContainers === b.minContainers &&
    a.maxContainers === b.maxContainers &&
    a.scaledownWindowSeconds === b.scaledownWindowSeconds
  );
}
