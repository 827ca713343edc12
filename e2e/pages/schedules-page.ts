import type { Locator, Page } from '@playwright/test';

export class SchedulesPage {
  constructor(private readonly page: Page) {}

  static async open(page: Page, consoleUrl: string): Promise<SchedulesPage> {
    await page.goto(`${consoleUrl}/jobs/schedules`);
    return new SchedulesPage(page);
  }

  schedule(name: string): Locator {
    return this.page.getByRole('listitem', { name, exact: true });
  }

  week(): Locator {
    return this.page.getByRole('figure');
  }

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Fills in a window that is always open, and leaves the dialog as it is. */
  async typeWarmWindow(name: string, containers: number): Promise<void> {
    await this.page.getByRole('button', { name: 'Add warm window' }).click();
    const dialog = this.dialog();
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('Sat').check();
    await dialog.getByLabel('Sun').check();
    await dialog.getByLabel('Opens').fill('00:00');
    await dialog.getByLabel('Closes').fill('00:00');
    await dialog.getByLabel('Least containers').fill(String(containers));
  }

  async typeDeploy(name: string, revision: string, at: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Schedule a deploy' }).click();
    const dialog = this.dialog();
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('Time zone').fill('UTC');
    const option = dialog.getByLabel('Revision').getByRole('option', { name: revision });
    await dialog.getByLabel('Revision').selectOption(await option.first().innerText());
    await dialog.getByLabel('Day and time').fill(at);
  }

  async save(): Promise<void> {
    await this.dialog()
      .getByRole('button', { name: /^Save / })
      .click();
  }

  async remove(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Remove ${name}` }).click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  }
}
