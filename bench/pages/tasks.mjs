const CATEGORIES = ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'toplevel'];

/**
 * The tasks of a page's main thread while `work` goes on, in ms, from the browser's own trace: how long each took, and how
 * long it had a processor. On a busy machine the first is mostly waiting for other programs.
 */
export async function mainThreadTasks(page, work) {
  const session = await page.context().browser().newBrowserCDPSession();
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, recordMode: 'recordAsMuchAsPossible' },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  // Only the page's renderer runs its scripts: its main thread is the one that called functions most.
  const threads = new Map();
  for (const { name, pid, tid } of events)
    if (name === 'FunctionCall') threads.set(`${pid} ${tid}`, (threads.get(`${pid} ${tid}`) ?? 0) + 1);
  const [busiest] = [...threads].sort((a, b) => b[1] - a[1])[0] ?? [];
  return events
    .filter(
      ({ name, ph, dur, pid, tid }) =>
        name === 'RunTask' && ph === 'X' && dur > 0 && `${pid} ${tid}` === busiest,
    )
    .map(({ ts, dur, tdur = 0 }) => ({ atMs: ts / 1000, tookMs: dur / 1000, processorMs: tdur / 1000 }));
}
