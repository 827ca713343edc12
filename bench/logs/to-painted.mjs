import { endJob, makeJob } from './job.mjs';
import { openWatchers } from './open-watchers.mjs';
import { watchPaint } from './painted.mjs';
import { ms, quantile } from './results.mjs';
import { writeLines } from './writer.mjs';

const PER_SECOND = 2_000;

/** From a line that is stored to the same line painted in Chromium, beside other watchers. */
export async function toPainted(bench, watchers) {
  const { glm, context, load, size } = bench;
  const job = await makeJob(glm.client, 'running');
  const page = await context.newPage();
  await page.goto(`${glm.url}/jobs/${job}`);
  await page.getByText('live', { exact: true }).waitFor();
  await page.evaluate(watchPaint);
  const others = watchers > 1 ? await openWatchers(bench, job, watchers - 1) : null;
  const { batches, written } = await writeLines(load, job, { perSecond: PER_SECOND, seconds: size.seconds });
  await page.waitForFunction((last) => globalThis.paintStamps.at(-1)?.newest >= last, written, {
    timeout: 30_000,
  });
  const stamps = await page.evaluate(() => globalThis.paintStamps);
  await endJob(glm.client, job);
  const seen = await others?.close();
  await page.close();

  const painted = batches.map((batch) => ({
    ...batch,
    paintedAt: stamps.find(({ newest }) => newest >= batch.upTo).at,
  }));
  const fromAsked = painted.map(({ paintedAt, askedAt }) => paintedAt - askedAt);
  const fromCommit = painted.map(({ paintedAt, committedAt }) => paintedAt - committedAt);
  return {
    title: `Line to paint, ${watchers} ${watchers === 1 ? 'watcher' : 'watchers'}, ${PER_SECOND.toLocaleString('en-US')} lines a second`,
    rows: [
      ['lines written', written.toLocaleString('en-US')],
      [
        'call that stores it to painted, p50 / p99',
        `${ms(quantile(fromAsked, 0.5))} / ${ms(quantile(fromAsked, 0.99))}`,
      ],
      [
        'committed to painted, p50 / p99 (goal: 100 ms)',
        `${ms(quantile(fromCommit, 0.5))} / ${ms(quantile(fromCommit, 0.99))}`,
      ],
      ...(seen
        ? [
            [
              'lines missed by the watchers that check',
              `${seen.gaps} of ${seen.lines.toLocaleString('en-US')}`,
            ],
          ]
        : []),
    ],
  };
}
