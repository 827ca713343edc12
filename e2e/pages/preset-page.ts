import type { Locator, Page } from '@playwright/test';
import { JobPage } from './job-page';

export class PresetPage {
  constructor(private readonly page: Page) {}

  control(name: string): Locator {
    return this.page.getByLabel(name, { exact: true });
  }

  checks(): Locator {
    return this.page.getByRole('region', { name: /^Checks/ });
  }

  command(): Locator {
    return this.page.getByRole('region', { name: /^Launch command/ });
  }

  saveButton(): Locator {
    return this.page.getByRole('button', { name: /^Save revision/ });
  }

  async fix(label: string): Promise<void> {
    await this.checks().getByRole('button', { name: label }).click();
  }

  /** Saves, with a reason for each warning that has none yet. */
  async save(message: string): Promise<void> {
    const number = (await this.saveButton().innerText()).match(/\d+/)?.[0];
    await this.saveButton().click();
    await this.confirm(message);
    await this.page.getByRole('button', { name: `Deploy r${number}…` }).waitFor();
  }

  /** Fills what the dialog asks for and saves. */
  async confirm(message: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: /^Save revision/ });
    await dialog.waitFor();
    for (const reason of await dialog.getByLabel(/^Reason: /).all())
      if ((await reason.inputValue()) === '') await reason.fill('Known and accepted');
    await dialog.getByLabel('Message').fill(message);
    await dialog.getByRole('button', { name: /^Save revision/ }).click();
  }

  async deploy(revision: string): Promise<JobPage> {
    await this.page.getByRole('button', { name: `Deploy ${revision}…` }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Rolling' }).check();
    await dialog.getByRole('button', { name: /^Deploy r\d+/ }).click();
    await this.page.waitForURL(/\/jobs\/[^/]+$/);
    return new JobPage(this.page);
  }
}
