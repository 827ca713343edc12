import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startAlertWatcher } from '@/lib/alerts/watcher';
import { watchBudget } from '@/lib/guards/watch-budget';
import { startRunner } from '@/lib/jobs/runner';
import { startCollector } from '@/lib/metrics/collector';
import { startNotifier } from '@/lib/notifications/notifier';
import { startTicker } from '@/lib/schedules/ticker';
import { startStartsWatcher } from '@/lib/starts/starts-watcher';

/** What a console does by itself, and how it begins to say that it cannot. */
const TICKERS = [
  [startRunner, 'Jobs wait:'],
  [startCollector, 'Metrics are not collected:'],
  [startStartsWatcher, 'Starts are not followed:'],
  [startNotifier, 'Notifications wait:'],
  [startTicker, 'Schedules wait:'],
  [startAlertWatcher, 'Alerts are not watched:'],
  [watchBudget, 'budget:'],
] as const;

const said: string[] = [];

beforeEach(() => {
  // The discard port: nobody listens there.
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody:nothing@127.0.0.1:9/none');
  vi.stubEnv('AUTH_SECRET', 'a secret of the tests that nobody keeps');
  vi.spyOn(console, 'error').mockImplementation((...words) => said.push(words.join(' ')));
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it('lists every ticker of instrumentation.ts', () => {
  const started = readFileSync('instrumentation.ts', 'utf8').match(/^ {2}((?:start|watch)\w+)\(\);$/gm) ?? [];
  const names = started.map((call) => call.replace(/\W/g, ''));
  expect(TICKERS.map(([start]) => start.name).toSorted()).toEqual(names.toSorted());
});

// An error that nobody catches ends a process of Node, and this test.
it('each goes on without its database, and says what is wrong', { timeout: 60_000 }, async () => {
  for (const [start] of TICKERS) start();
  await vi.waitFor(
    async () => {
      await vi.advanceTimersByTimeAsync(60_000);
      for (const [, words] of TICKERS)
        expect(said).toContainEqual(
          expect.stringMatching(`^${words} Can't reach database server at 127.0.0.1:9$`),
        );
    },
    { timeout: 30_000, interval: 50 },
  );
  expect(vi.getTimerCount(), 'all look again').toBeGreaterThanOrEqual(TICKERS.length - 1);
});
