import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { exposition } from '@/lib/exposition/exposition';
import { makeJob } from '@/lib/jobs/testing/make-job';
import { parseExposition } from '@/lib/metrics/parse-exposition';
import { readingOf } from '@/lib/metrics/reading';
import { recordSnapshots } from '@/lib/metrics/record-snapshots';
import { parseSnapshot } from '@/lib/metrics/snapshot';
import { hasPrometheus, NO_PROMETHEUS } from '@/lib/metrics/testing/prometheus';
import { engineText, snapshotItem } from '@/lib/metrics/testing/snapshot-item';

const NOW = new Date('2026-11-23T12:10:00Z');
const secondsAgo = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);

const TEXT = engineText({ usage: 0.5, running: 12, queued: 3, decode: 4200, ttft: [5, 2, 1, 4] });

async function record(container: string, at: Date, text: string) {
  const snapshot = parseSnapshot(snapshotItem({ container, at, text }), NOW);
  if (!snapshot.ok) throw new Error(snapshot.error.message);
  await recordSnapshots([snapshot.value]);
}

let text = '';

beforeAll(async () => {
  await record('ta-fresh', secondsAgo(20), engineText({ usage: 0.1, running: 1, decode: 10, ttft: [1, 1] }));
  await record('ta-fresh', secondsAgo(5), TEXT);
  await record('ta-119', secondsAgo(119), TEXT);
  await record('ta-121', secondsAgo(121), TEXT);
  await makeJob();
  text = (await exposition(NOW)).text;
});

describe('the engines', () => {
  test('the newest snapshot reads as the engine itself told it', () => {
    const told = parseExposition(text);
    if (!told.ok) throw new Error(told.error.message);
    const ofOne = told.value.samples.filter(({ labels }) => labels.get('container') === 'ta-fresh');
    const engine = parseExposition(TEXT);
    if (!engine.ok) throw new Error(engine.error.message);
    expect(readingOf({ ...told.value, samples: ofOne })).toEqual(readingOf(engine.value));
  });

  test.each([
    ['ta-119', 'heard 119 s ago', true],
    ['ta-121', 'heard 121 s ago', false],
  ])('%s, %s: told %s', (container, _, isTold) => {
    expect(text.includes(`sglang:num_running_reqs{container="${container}",revision="r1"}`)).toBe(isTold);
  });
});

test('the console tells of its jobs, its collecting and itself', () => {
  expect(text).toContain('glm_console_jobs_open{status="queued"} 1');
  expect(text).toContain('glm_console_snapshot_age_seconds{container="ta-fresh"} 5');
  expect(text).toMatch(/^glm_console_process_resident_memory_bytes \d+$/m);
});

test('what was never counted is not told as 0', async () => {
  expect(text).not.toContain('glm_console_containers{');
  await db.containerCount.create({
    data: {
      stepSeconds: 15,
      at: NOW,
      samples: 1,
      runningMax: 2,
      runningSum: 2,
      startingMax: 1,
      startingSum: 1,
    },
  });
  const { text: later } = await exposition(NOW);
  expect(later).toContain('glm_console_containers{state="running"} 2');
});

test.skipIf(!hasPrometheus())(`a real Prometheus takes the text (${NO_PROMETHEUS})`, () => {
  const { status, stderr } = spawnSync('promtool', ['check', 'metrics'], { input: text });
  // 1 is a text that cannot be read; 3 are remarks on naming, and the engine's names are the engine's.
  expect([0, 3], String(stderr)).toContain(status);
});
