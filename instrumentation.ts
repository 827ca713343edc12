/** Runs once in each server process, before its first request. */
export async function register(): Promise<void> {
  // Also called for the edge runtime, which has neither a database nor child processes.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { readEnv } = await import('@/lib/env');
  readEnv();
  const { seedPresets } = await import('@/lib/presets/seed');
  const { startRunner } = await import('@/lib/jobs/runner');
  const { startCollector } = await import('@/lib/metrics/collector');
  const { startNotifier } = await import('@/lib/notifications/notifier');
  const { startStartsWatcher } = await import('@/lib/starts/starts-watcher');
  const { watchBudget } = await import('@/lib/guards/watch-budget');
  const { startTicker } = await import('@/lib/schedules/ticker');
  const { seedAlertRules } = await import('@/lib/alerts/seed-rules');
  const { startAlertWatcher } = await import('@/lib/alerts/watcher');
  await seedPresets();
  await seedAlertRules();
  startRunner();
  startCollector();
  startStartsWatcher();
  startNotifier();
  startTicker();
  startAlertWatcher();
  watchBudget();
}
