import { metricsQueryString } from '@/lib/metrics/metrics-query';
import type { Incident } from './incident';

/** The metrics page of the very range, at the console. */
export function metricsAddress(incident: Incident): string {
  const { fromMs, toMs, zone, chosenContainers: containers, sloMs, consoleUrl } = incident;
  const query = { range: null, fromMs, toMs, zone, containers, sloMs };
  return new URL(`/metrics?${metricsQueryString(query)}`, consoleUrl).href;
}
