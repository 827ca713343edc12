import 'server-only';
import { alertMarks } from '@/lib/marks/alert-marks';
import { crashMarks } from '@/lib/marks/crash-marks';
import { deploymentMarks } from '@/lib/marks/deployment-marks';
import { fleetMarks } from '@/lib/marks/fleet-marks';
import { freezeMarks } from '@/lib/marks/freeze-marks';
import { startMarks } from '@/lib/marks/start-marks';
import type { Mark } from '@/lib/metrics/series';

/** Who knows what happened beside the metrics: each says what it has in a span of time. A new kind of mark is one more. */
const SOURCES: readonly ((from: Date, to: Date) => Promise<Mark[]>)[] = [
  deploymentMarks,
  fleetMarks,
  crashMarks,
  freezeMarks,
  startMarks,
  alertMarks,
];

/** Everything that happened in a span of time, the oldest first. */
export async function marksBetween(from: Date, to: Date): Promise<Mark[]> {
  const found = await Promise.all(SOURCES.map((marksOf) => marksOf(from, to)));
  return found.flat().sort((a, b) => a.atMs - b.atMs);
}
