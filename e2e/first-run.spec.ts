import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './fixtures';
import { FirstRunPage } from './pages/first-run-page';
import { OverviewPage } from './pages/overview-page';
import { SetupPage } from './pages/setup-page';

test.use({
  consoleOptions: { simulator: ['--workspace', 'empty', '--speed', '120', '--snapshot-seconds', '3'] },
});

const TOKEN = 'hf_TheTokenOfTheStory42';

test('from an empty workspace to serving', async ({ page, glm, simulator }) => {
  test.setTimeout(240_000);
  const setup = await SetupPage.open(page, glm.setupLink ?? '');
  await setup.createAdmin();
  await simulator.load(0);
  const firstRun = await new FirstRunPage(page).open();

  // Both secrets, one typed and refused first, one made in the browser.
  await firstRun.createSecret('huggingface-secret', 'HF_TOKEN', 'no-token');
  await expect(firstRun.secret('huggingface-secret')).toContainText('begins with hf_');
  await firstRun.createSecret('huggingface-secret', 'HF_TOKEN', `${TOKEN} `);
  await expect(page.getByText('Blanks around HF_TOKEN were taken off')).toBeVisible();
  const keyForm = firstRun.secret('glm51-api-key');
  await keyForm.getByRole('button', { name: 'Make one' }).click();
  const key = await keyForm.getByLabel('API_KEY').inputValue();
  expect(key).toMatch(/^sk-[\w-]{43}$/);
  await keyForm.getByRole('button', { name: 'Create glm51-api-key' }).click();
  await expect(firstRun.step('Create the secrets')).toContainText('Done');

  // Each step waits for the one before; what it costs is said before it starts.
  await expect(firstRun.step('Compile the kernels')).toContainText('Up to $50.00');
  // Registering shows its plan: what is put there, and that nothing starts.
  await firstRun.carryOut(/^Register production-v4 r1/, 'Register r1 · no GPU');
  await expect(firstRun.step('Register the app')).toContainText('Done', { timeout: 60_000 });
  await firstRun.carryOut('Download…', /^Download weights/);
  await page.getByRole('link', { name: /^Watch job/ }).click();
  await expect(page.getByRole('region', { name: 'Receipt of the weights' })).toContainText('147 files', {
    timeout: 60_000,
  });
  await firstRun.open();
  await firstRun.carryOut('Compile…', /^Compile kernels/);
  await expect(firstRun.ready()).toContainText('The first request starts a container', { timeout: 60_000 });

  // Traffic brings a container up, with the key that was made in the form.
  const overview = await new OverviewPage(page).open();
  await simulator.load(1);
  await expect(overview.cell('Weights')).toContainText('ready');
  await expect(overview.cell('DeepGEMM kernel cache')).toContainText('matches r1');
  await expect(overview.cell('Containers')).toContainText('serving', { timeout: 90_000 });
  const { containers } = await simulator.state();
  expect(containers.find(({ state }) => state === 'running')?.argv.at(-1)).toBe(key);

  // The values are at Modal and nowhere else.
  const kept = await textsBelow(glm.dataDir, ['simulator']);
  expect(kept).toContain('huggingface-secret');
  for (const value of [TOKEN, key]) {
    expect(kept.includes(value)).toBe(false);
    expect(glm.output.join('').includes(value)).toBe(false);
  }
});

/** Everything in the data directory as text: the database's own files, with its write-ahead log, and all others. */
async function textsBelow(folder: string, except: string[] = []): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  const texts = entries
    .filter(({ name }) => !except.includes(name))
    .map((entry) => {
      const place = path.join(folder, entry.name);
      if (entry.isDirectory()) return textsBelow(place);
      return entry.isFile() ? readFile(place, 'latin1').catch(() => '') : '';
    });
  return (await Promise.all(texts)).join('\n');
}
