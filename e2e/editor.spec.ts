import type { Browser, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { EditorPage } from './pages/editor-page';
import { ADMIN, SetupPage } from './pages/setup-page';
import { SignInPage } from './pages/sign-in-page';
import type { RunningConsole } from './running-console';

test.use({ consoleOptions: { simulator: ['--traffic', 'off'] } });
test.describe.configure({ mode: 'serial' });

const PRESET = 'production-v4';
const OPERATOR = { name: 'Second Operator', email: 'second@example.test', password: 'another long password' };

test.beforeAll(async ({ browser, glm }) => {
  const page = await browser.newPage();
  await (await SetupPage.open(page, glm.setupLink ?? '')).createAdmin();
  await page.goto(`${glm.url}/settings/people`);
  await page.getByRole('button', { name: /Invite/ }).click();
  await page.getByRole('dialog').getByLabel('Name').fill(OPERATOR.name);
  await page.getByRole('dialog').getByLabel('E-mail').fill(OPERATOR.email);
  await page.getByRole('dialog').getByLabel('Role').selectOption('operator');
  await page.getByRole('button', { name: 'Create link' }).click();
  const link = await page.getByLabel(`Link for ${OPERATOR.name}`).inputValue();
  await page.context().clearCookies();
  await page.goto(link);
  await page.getByLabel('Password', { exact: true }).fill(OPERATOR.password);
  await page.getByLabel('Password again').fill(OPERATOR.password);
  await page.getByRole('button', { name: /Join|Create/ }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.close();
});

/** A browser of one's own, signed in, at the editor. */
async function editorOf(browser: Browser, glm: RunningConsole, person = ADMIN): Promise<[EditorPage, Page]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await (await SignInPage.open(page, glm.url)).signIn(person);
  return [await EditorPage.open(page, glm.url, PRESET), page];
}

test('the form shows what one looks for, and what changed, also after a reload', async ({ browser, glm }) => {
  const [editor, page] = await editorOf(browser, glm);
  await expect(editor.control('--tp')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('kv cache');
  await expect(editor.control('--kv-cache-dtype')).toBeVisible();
  await expect(editor.control('--tp')).toBeHidden();
  await expect(editor.groups().getByRole('link', { name: 'Constants' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(editor.control('--tp')).toBeVisible();

  await editor.control('--max-running-requests').fill('40');
  await editor.changedOnly().click();
  await expect(editor.control('--tp')).toBeHidden();
  await expect(editor.groups().getByRole('link')).toHaveText([/KV cache.*1 change/]);
  await page.reload();
  await expect(editor.control('--max-running-requests')).toHaveValue('40');
  await expect(editor.control('--tp')).toBeHidden();

  await page.getByRole('button', { name: 'was 48: put --max-running-requests back' }).click();
  await expect(editor.control('--max-running-requests')).toHaveValue('48');
  await expect(editor.bar()).toContainText('0 changes');
  await page.context().close();
});

test('a flag beyond the catalogue is found, typed and checked', async ({ browser, glm }) => {
  const [editor, page] = await editorOf(browser, glm);
  await editor.addFlag('prefill chunk', '--chunked-prefill-size');
  await expect(editor.control('--chunked-prefill-size')).toBeFocused();
  await page.keyboard.type('100');
  await expect(editor.checks()).toContainText('whole number of pages');
  await expect(editor.saveButton()).toBeDisabled();
  await editor.fix('Set 128');
  await expect(editor.control('--chunked-prefill-size')).toHaveValue('128');
  await expect(editor.command()).toContainText('--chunked-prefill-size 128');
  await editor.flagSearch().fill('chunked prefill size');
  await expect(editor.offered()).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove --chunked-prefill-size' }).click();
  await expect(editor.command()).not.toContainText('--chunked-prefill-size');
  await page.context().close();
});

test('a draft survives a reload and a sign-out, and a second tab is told', async ({ browser, glm }) => {
  const [editor, page] = await editorOf(browser, glm);
  await editor.control('--mem-fraction-static').fill('0.8');
  await editor.draftSaved();
  await page.reload();
  await expect(editor.control('--mem-fraction-static')).toHaveValue('0.8');
  await page.context().close();

  const [elsewhere, otherPage] = await editorOf(browser, glm);
  await expect(elsewhere.control('--mem-fraction-static')).toHaveValue('0.8');
  const tab = await otherPage.context().newPage();
  const second = await EditorPage.open(tab, glm.url, PRESET);
  await second.control('--mem-fraction-static').fill('0.7');
  await second.draftSaved();
  await expect(elsewhere.bar()).toContainText('another tab or browser');
  await elsewhere.bar().getByRole('button', { name: 'Show the newer draft' }).click();
  await expect(elsewhere.control('--mem-fraction-static')).toHaveValue('0.7');
  await elsewhere.bar().getByRole('button', { name: 'Discard' }).click();
  await expect(elsewhere.control('--mem-fraction-static')).toHaveValue('0.88');
  await otherPage.context().close();
});

test('of two who edit, the second one sees both sides and chooses', async ({ browser, glm }) => {
  const [first, firstPage] = await editorOf(browser, glm);
  const [second, secondPage] = await editorOf(browser, glm, OPERATOR);
  await first.control('--max-running-requests').fill('40');
  await first.control('max_containers').fill('2');
  await second.control('--max-running-requests').fill('32');
  await second.control('scaledown_window').fill('600');
  await first.saveButton().click();
  await first.confirm('Room for long answers');
  await expect(firstPage.getByRole('button', { name: 'Deploy r2…' })).toBeVisible();

  await second.saveButton().click();
  await second.confirm('Shorter window');
  const both = second.dialog(/^Your draft and r2/);
  await expect(both).toContainText('Room for long answers');
  await both.getByRole('button', { name: 'Not now' }).click();
  await expect(second.control('scaledown_window')).toHaveValue('600');
  await second.saveButton().click();
  await both.getByRole('radio', { name: /^Take theirs: 40/ }).check();
  await both.getByRole('button', { name: 'Put together on r2' }).click();
  await second.confirm('Shorter window');
  await expect(secondPage.getByRole('button', { name: 'Deploy r3…' })).toBeVisible();
  await expect(second.control('--max-running-requests')).toHaveValue('40');
  await expect(second.control('max_containers')).toHaveValue('2');
  await expect(second.control('scaledown_window')).toHaveValue('600');
  await firstPage.context().close();
  await secondPage.context().close();
});

test('a pasted command is shown before it becomes a draft', async ({ browser, glm }) => {
  const [editor, page] = await editorOf(browser, glm);
  const command = (await editor.command().locator('code').innerText()).split(/\s+/).filter(Boolean).join(' ');
  await editor.choose('Paste command…');
  const dialog = editor.dialog(/^Paste/);
  await dialog.getByLabel('Command').fill('sglang serve --tp 8 \\\n  --page-size');
  await expect(dialog.getByRole('list', { name: 'What could not be read' })).toContainText('Line 2');
  await dialog.getByLabel('Command').fill(`${command} --schedule-policy lpm`.replace('--tp 8', '--tp 4'));
  await expect(dialog.getByRole('row')).toHaveCount(3);
  await dialog.getByRole('button', { name: 'Put into the draft' }).click();
  await expect(editor.control('--tp')).toHaveValue('4');
  await expect(editor.control('--schedule-policy')).toHaveValue('lpm');
  await editor.bar().getByRole('button', { name: 'Discard' }).click();
  await expect(editor.bar()).toContainText('0 changes');
  await page.context().close();
});

test('what was exported as YAML comes back to the byte', async ({ browser, glm }) => {
  const [editor, page] = await editorOf(browser, glm);
  const file = await editor.exported('Export r3 as YAML');
  expect(file.name).toBe('production-v4-r3.yaml');
  const edited = `# for the night\n${file.text.replace('max_containers: 2', 'max_containers: 1')}`;
  await editor.choose('Import file…');
  const dialog = editor.dialog(/^Import/);
  await dialog
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'night.yaml', mimeType: 'application/yaml', buffer: Buffer.from(edited) });
  await expect(dialog.getByRole('row')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Put into the draft' }).click();
  await expect(editor.control('max_containers')).toHaveValue('1');

  await editor.control('max_containers').fill('2');
  await expect(editor.bar()).toContainText('0 changes');
  expect((await editor.exported('Export r3 as YAML')).text).toBe(file.text);
  await page.context().close();
});

test('a change is made and saved with the keyboard alone', async ({ browser, glm }) => {
  const [editor, page] = await editorOf(browser, glm);
  await expect(editor.control('--tp')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('kv-cache-dtype');
  await page.keyboard.press('Tab'); // the button that clears the filter
  await page.keyboard.press('Tab'); // changed only
  await page.keyboard.press('Tab'); // the menu
  await page.keyboard.press('Tab');
  await expect(editor.control('--kv-cache-dtype')).toBeFocused();
  await page.keyboard.type('fp8_e4m3');
  await expect(editor.bar()).toContainText('1 error blocks saving: FP8 KV cache with EAGLE');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+s');
  await expect(editor.control('--kv-cache-dtype')).toBeFocused();
  await page.keyboard.type('bfloat16');
  await page.keyboard.press('Control+s');
  const dialog = editor.dialog(/^Save revision/);
  await expect(dialog.getByLabel('Message')).toBeFocused();
  await page.keyboard.type('KV cache in BF16');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Deploy r4…' })).toBeVisible();
  await page.context().close();
});
