import 'server-only';
import {
  type DeploymentEffect,
  effectSide,
  effectWindows,
  type Neighbours,
} from '@/lib/metrics/deployment-effect';
import { FLEET } from '@/lib/metrics/point';
import { readSeries } from '@/lib/metrics/store';

/** What a deployment did to the time to first token of the fleet. */
export async function readEffect(neighbours: Neighbours, now = new Date()): Promise<DeploymentEffect> {
  const { before, after, stepSeconds } = effectWindows(neighbours, now);
  const [earlier, later] = await Promise.all([
    readSeries(FLEET, stepSeconds, before, ['ttft']),
    readSeries(FLEET, stepSeconds, after, ['ttft']),
  ]);
  return { before: effectSide(earlier, before), after: effectSide(later, after) };
}
