import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

// Settings are read once per module graph, so each case loads the probe afresh.
async function probe(settings: Record<string, string>) {
  vi.resetModules();
  Reflect.deleteProperty(globalThis, 'modalClient');
  Object.assign(process.env, settings);
  const { probeModal } = await import('@/lib/modal/probe');
  const asked = performance.now();
  const answer = await probeModal();
  expect(performance.now() - asked).toBeLessThan(10_000);
  return answer.ok ? 'reachable' : answer.error.message;
}

const before = { ...process.env };

beforeEach(() => {
  Object.assign(process.env, {
    DATABASE_URL: 'postgresql://localhost/unused',
    AUTH_SECRET: 'a secret of the tests that nobody keeps',
    MODAL_BIN: process.execPath,
    MODAL_TOKEN_ID: 'ak-simulator',
    MODAL_TOKEN_SECRET: 'as-simulator',
  });
});

afterEach(() => {
  process.env = { ...before };
});

it('says that the CLI is not installed, and what to do', async () => {
  const said = await probe({ MODAL_BIN: '/nowhere/bin/modal' });
  expect(said).toBe('The modal CLI is not installed at /nowhere/bin/modal: run npm start again.');
});

it('says that nobody listens', async () => {
  const said = await probe({ MODAL_SERVER_URL: 'http://127.0.0.1:1', TARGET_KIND: 'simulator' });
  expect(said).toBe(
    'The simulator at http://127.0.0.1:1 did not answer. Run npm start again: it starts the simulator too.',
  );
});

it('gives up within 10 s on a control plane that accepts and stays silent', { timeout: 15_000 }, async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  const address = silent.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const said = await probe({ MODAL_SERVER_URL: `http://127.0.0.1:${port}`, TARGET_KIND: 'modal' });
  expect(said).toContain('did not answer');
  expect(said).toContain('Check the network');
  silent.close();
});

it('says that there is no token', async () => {
  const said = await probe({
    MODAL_SERVER_URL: 'http://127.0.0.1:1',
    MODAL_TOKEN_ID: '',
    MODAL_TOKEN_SECRET: '',
    MODAL_CONFIG_PATH: '/nowhere/modal.toml',
  });
  expect(said).toContain('There is no Modal token.');
});
