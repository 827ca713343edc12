import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { containerCrashes } from '@/lib/modal/container-crashes';
import { containerHistory } from '@/lib/modal/container-history';
import { startDeploy } from '@/lib/modal/deploy';
import { onSimulator } from '@/lib/modal/testing/on-simulator';

const here = onSimulator();

/** Deploys the production preset with a container that nobody has to wake. */
async function deployAwake(): Promise<void> {
  const preset = JSON.parse(await readFile('modal/presets/production-v4.json', 'utf8'));
  preset.compute.min_containers = 1;
  const presetFile = path.join(here.folder, 'preset.json');
  await writeFile(presetFile, JSON.stringify(preset));
  const order = {
    appName: 'glm51',
    environment: 'main',
    tag: 'r1-crash',
    strategy: 'rolling' as const,
    register: false,
    revision: 'r1',
    presetFile,
    folder: here.folder,
  };
  const { ended } = await startDeploy(order);
  await ended;
}

it('are read from the log of the app, with the error of the engine', async () => {
  const start = new Date();
  expect(await containerCrashes(start)).toEqual([]);
  expect(await containerHistory(start, new Date())).toBeNull();
  await here.simulator.fault('server-start-crash');
  await deployAwake();
  const found = () => containerCrashes(start);
  await vi.waitFor(async () => expect((await found()).length).toBeGreaterThan(1), { timeout: 30_000 });
  const [first] = await found();
  expect(first).toMatchObject({
    containerId: expect.stringMatching(/^ta-/),
    reason: expect.stringMatching(
      /^torch\.OutOfMemoryError: CUDA out of memory.* \(the engine ended with exit code 1\)$/,
    ),
  });
  expect(first?.at.getTime()).toBeGreaterThan(start.getTime());
  expect(await containerCrashes(new Date(Date.now() + 60_000))).toEqual([]);

  const history = await containerHistory(new Date(start.getTime() - 120_000), new Date(Date.now() + 60_000));
  expect(history?.bucketSeconds).toBe(60);
  expect(Math.max(...(history?.points ?? []).map(({ running }) => running))).toBe(1);
});
