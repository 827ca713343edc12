import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { joinAs } from './join-as';
import { ComparePage } from './pages/compare-page';
import { PresetPage } from './pages/preset-page';
import { RevisionPage } from './pages/revision-page';
import { SetupPage } from './pages/setup-page';

test.use({ consoleOptions: { simulator: ['--traffic', 'off'] } });
// One preset goes through all of them, as in a week of work.
test.describe.configure({ mode: 'serial' });

const PRESET = 'production-v4';
const LEFT_OUT = 'The replay of the evening peak shows more retracted requests';

let ada: Page;
let bo: Page;

test.beforeAll(async ({ browser, glm }) => {
  ada = await browser.newPage();
  await (await SetupPage.open(ada, glm.setupLink ?? '')).createAdmin();
  bo = await joinAs(browser, ada, glm.url, { name: 'Bo', email: 'bo@example.test', role: 'operator' });
});

async function saveRunningRequests(page: Page, consoleUrl: string, requests: number): Promise<void> {
  await page.goto(`${consoleUrl}/presets/${PRESET}`);
  const preset = new PresetPage(page);
  await preset.control('--max-running-requests').fill(String(requests));
  await preset.save(`Running requests at ${requests}`);
}

test('a protected preset waits for others, and goes live once they approved it', async ({ glm }) => {
  await ada.goto(`${glm.url}/presets/${PRESET}/revisions`);
  await ada.getByRole('button', { name: 'Protect…' }).click();
  await ada.getByLabel('Approvals needed').selectOption('1');
  await ada.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(ada.getByText('needs 1 approval', { exact: true })).toBeVisible();
  await saveRunningRequests(ada, glm.url, 40);

  // The author cannot approve, and says so before anybody tries.
  const own = await RevisionPage.open(ada, glm.url, PRESET, 2);
  await expect(own.deployButton()).toBeDisabled();
  await expect(own.deployButton()).toHaveAccessibleDescription('Cannot be deployed: 1 approval missing.');
  await expect(own.approveButton()).toBeDisabled();
  await expect(own.approvals()).toContainText('You saved this revision: others approve it.');

  // An approval can be taken back until the deploy.
  const others = await RevisionPage.open(bo, glm.url, PRESET, 2);
  await expect(bo.getByRole('button', { name: 'Protect…' })).toHaveCount(0);
  await others.approve('Matches the sheet');
  await expect(others.approvals()).toContainText('1 of 1');
  await others.withdraw();
  await own.reload();
  await expect(own.deployButton()).toBeDisabled();
  await others.approve('Matches the sheet, read twice');

  await own.reload();
  await expect(own.approvals()).toContainText('“Matches the sheet, read twice”');
  const job = await own.deploy();
  await expect(job.state()).toContainText('Succeeded', { timeout: 60_000 });
  await others.reload();
  await expect(others.withdrawButton()).toBeDisabled();
  await expect(others.approvals()).toContainText('It was deployed');
});

test('an edit makes a new revision, which begins without approvals', async ({ glm }) => {
  await saveRunningRequests(ada, glm.url, 36);
  const edited = await RevisionPage.open(bo, glm.url, PRESET, 3);
  await expect(edited.approvals()).toContainText('0 of 1');
  await expect(edited.deployButton()).toBeDisabled();
  await ada.getByRole('button', { name: 'Deploy r3…' }).click();
  const dialog = ada.getByRole('dialog');
  await expect(dialog.getByRole('list', { name: 'Why it cannot be deployed' })).toContainText(
    'r3 needs 1 approval and has 0.',
  );
  await expect(dialog.getByRole('button', { name: /^Deploy r\d+/ })).toBeDisabled();
});

test('a quarantined revision is not deployed, and says why', async ({ glm }) => {
  const revision = await RevisionPage.open(bo, glm.url, PRESET, 3);
  await revision.approve('');
  await expect(revision.deployButton()).toBeEnabled();
  await revision.quarantine(LEFT_OUT);
  await expect(revision.quarantineNotice()).toContainText(`“${LEFT_OUT}”`);
  await expect(revision.deployButton()).toBeDisabled();
  await expect(revision.deployButton()).toHaveAccessibleDescription('Cannot be deployed: it is quarantined.');

  await ada.goto(`${glm.url}/presets`);
  await expect(ada.getByRole('listitem').filter({ hasText: PRESET })).toContainText('quarantined');
  await ada.goto(`${glm.url}/presets/${PRESET}`);
  await ada.getByRole('button', { name: 'Deploy r3…' }).click();
  await expect(ada.getByRole('dialog')).toContainText(LEFT_OUT);

  await revision.liftQuarantine('The replay was wrong');
  await expect(revision.deployButton()).toBeEnabled();
});

test('an older revision comes back as the next one', async ({ glm }) => {
  await (await RevisionPage.open(ada, glm.url, PRESET, 1)).restore();
  const preset = new PresetPage(ada);
  await expect(preset.control('--max-running-requests')).toHaveValue('48');
  await preset.save('Restore r1: as shipped');
  const comparison = await ComparePage.open(ada, glm.url);
  await comparison.pick('From', `${PRESET} r1`);
  await comparison.pick('To', `${PRESET} r4`);
  await expect(ada.getByText('r1 and r4 are identical')).toBeVisible();
});

test('a preset is duplicated, put away and brought back', async ({ glm }) => {
  const revision = await RevisionPage.open(bo, glm.url, PRESET, 2);
  await revision.duplicate('short-prompts', 'For a test of short prompts');
  const copy = await RevisionPage.open(ada, glm.url, 'short-prompts', 1);
  await expect(ada.getByRole('region', { name: 'Revision', exact: true })).toContainText(
    `on top of ${PRESET} r2`,
  );
  // The copy is as protected as its source, and those who approved that have not approved this.
  await expect(copy.approvals()).toContainText('0 of 1');

  await ada.goto(`${glm.url}/presets`);
  await ada.getByRole('button', { name: 'Archive short-prompts…' }).click();
  await ada.getByRole('alertdialog').getByRole('button', { name: 'Archive' }).click();
  await expect(ada.getByRole('link', { name: 'short-prompts' })).toHaveCount(0);
  await ada.getByRole('link', { name: 'Archived (1)' }).click();
  await ada.getByRole('button', { name: 'Unarchive short-prompts' }).click();
  await expect(ada.getByText('No archived presets')).toBeVisible();
  await ada.getByRole('link', { name: 'In use (2)' }).click();
  await expect(ada.getByRole('link', { name: 'short-prompts', exact: true })).toBeVisible();
});

test('two revisions of two presets are compared by flag, cost and what a start needs', async ({ glm }) => {
  const shipped = JSON.parse(readFileSync('modal/presets/production-v4.json', 'utf8'));
  const file = {
    ...shipped,
    compute: { ...shipped.compute, max_containers: 6 },
    extra: { 'chunked-prefill-size': 8192 },
  };
  await bo.goto(`${glm.url}/presets/new?from=file`);
  await bo.getByLabel('Preset file').fill(JSON.stringify(file));
  await bo.getByLabel('Name', { exact: true }).fill('fast');
  for (const reason of await bo.getByLabel(/^Reason: /).all()) await reason.fill('For a test');
  await bo.getByLabel('Message').fill('Twice the containers');
  await bo.getByRole('button', { name: 'Create preset' }).click();
  await bo.waitForURL((url) => url.pathname === '/presets/fast');

  const comparison = await ComparePage.open(bo, glm.url);
  await comparison.pick('From', `${PRESET}/r1`);
  await comparison.pick('To', 'fast');
  await bo.waitForURL((url) => url.search === `?from=${PRESET}/r1&to=fast/r1`);
  await expect(
    comparison.section(`From ${PRESET} r1 to fast r1`).getByRole('row', { name: /^max_containers/ }),
  ).toContainText('6 containers');
  await expect(comparison.cost('Hour at max')).toContainText('+$150.00');
  await expect(comparison.section('What it needs')).toContainText(
    'chunked-prefill-size 8192, was auto: recompile',
  );
  await expect(comparison.section('Launch command')).toContainText('--chunked-prefill-size 8192');

  await comparison.swap();
  await expect(comparison.cost('Hour at max')).toContainText('−$150.00');
  await bo.goto(`${glm.url}/presets/compare?from=${PRESET}/r99&to=fast/r1`);
  await expect(bo.getByText(`There is no revision ${PRESET}/r99`)).toBeVisible();
});
