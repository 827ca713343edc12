import { containerDollarsPerHour } from '@/app/api/metrics/fleet-now';
import { SinceStrip } from '@/components/metrics/since-strip';
import { recentDeployments } from '@/lib/jobs/deployment-store';
import { askChartsSource } from '@/lib/metrics/charts-source';
import { readComparison } from '@/lib/metrics/read-comparison';
import { rangesAround } from './compare/asked-ranges';

/** What the newest deployment did; nothing before there were two, because the first has no before. */
export async function SinceDeployment({ sloMs }: { sloMs: number }) {
  const [newest, earlier] = await recentDeployments(2);
  if (!newest || !earlier) return null;
  const now = new Date();
  const ranges = await rangesAround(newest.jobId, now);
  if (ranges === null) return null;
  const options = { sloMs, containerDollarsPerHour: await containerDollarsPerHour() };
  const { answer: comparison } = await askChartsSource((source) =>
    readComparison(ranges.before, ranges.after, options, now, source),
  );
  return <SinceStrip revision={`r${newest.revision.number}`} jobId={newest.jobId} comparison={comparison} />;
}
