import { test as base } from '@playwright/test';
import { type ConsoleOptions, RunningConsole } from './running-console';
import { Simulator } from './simulator';

interface WorkerFixtures {
  consoleOptions: ConsoleOptions;
  glm: RunningConsole;
  simulator: Simulator;
}

/** A console and a simulator of the spec file's own, started by `npm start`'s script on a fresh data directory. */
export const test = base.extend<object, WorkerFixtures>({
  consoleOptions: [{}, { option: true, scope: 'worker' }],
  glm: [
    async ({ consoleOptions }, use) => {
      const running = await RunningConsole.start(consoleOptions);
      await use(running);
      await running.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  simulator: [
    async ({ glm }, use) => {
      if (glm.controlUrl === null) throw new Error(`no simulator:\n${glm.output.join('')}`);
      await use(new Simulator(glm.controlUrl));
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
