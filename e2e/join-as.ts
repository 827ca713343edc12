import type { Browser, Page } from '@playwright/test';

interface Person {
  name: string;
  email: string;
  role: 'viewer' | 'operator' | 'lead' | 'admin';
}

/** Invites a person as the signed-in admin of `admin`, and joins as them in a browser window of their own. */
export async function joinAs(
  browser: Browser,
  admin: Page,
  consoleUrl: string,
  person: Person,
): Promise<Page> {
  await admin.goto(`${consoleUrl}/settings/people`);
  await admin.getByRole('button', { name: /Invite/ }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Name').fill(person.name);
  await dialog.getByLabel('E-mail').fill(person.email);
  await dialog.getByLabel('Role').selectOption(person.role);
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const invitation = await admin.getByLabel(`Link for ${person.name}`).inputValue();

  const page = await browser.newPage();
  await page.goto(invitation);
  await page.getByLabel('Password', { exact: true }).fill('another long password');
  await page.getByLabel('Password again').fill('another long password');
  await page.getByRole('button', { name: /Join|Create/ }).click();
  await page.waitForURL((url) => url.pathname === '/');
  return page;
}
