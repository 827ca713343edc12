import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { freezeNow } from '@/lib/guards/testing/add-freeze';
import type { ScaleSettings } from '@/lib/jobs/schema';
import { startJob } from '@/lib/jobs/start-job';
import { ADA, jobsOnSimulator, queue, settled } from '@/lib/jobs/testing/on-simulator';
import { setAutoscaler } from '@/lib/modal/autoscaler';

const here = jobsOnSimulator();
const least = (minContainers: number): ScaleSettings => ({
  minContainers,
  maxContainers: 3,
  scaledownWindowSeconds: 900,
});

async function refusal(minContainers: number): Promise<string | null> {
  const started = await startJob(ADA, { kind: 'scale', settings: least(minContainers) });
  if (!started.ok) return started.error.message;
  await settled(started.value.id);
  return null;
}

it('judges a scale-down by what Modal holds, else by what was set last from here', {
  timeout: 60_000,
}, async () => {
  expect(await settled(await queue({ kind: 'deploy', revisionId: here.revisionId }))).toBe('succeeded');
  await freezeNow();
  expect(await refusal(1)).toMatch(/0 to 3 containers and 900 s idle hold now, by Modal’s word/);

  // Somebody scaled it up elsewhere: less than that saves money, whatever was set from here.
  await setAutoscaler(least(3));
  expect(await refusal(2)).toBeNull();

  await here.simulator.fault('unauthenticated');
  expect(await refusal(3)).toMatch(/2 to 3 containers .*, as last set here; Modal did not say/);
  await db.freezeWindow.deleteMany();
});
