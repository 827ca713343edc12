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

  async save(message: string): Promise<void> {
    const number = (await this.saveButton().innerText()).match(/\d+/)?.[0];
    await this.saveButton().click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Message').fill(message);
    await dialog.getByRole('button', { name: /^Save revision/ }).click();
    await this.page.getByRole('button', { name: `Deploy r${number}…` }).waitFor();
  }

  async deploy(revision: string): Promise<JobPage> {
    await this.page.getByRole('button', { name: `Deploy ${revision}…` }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Deploy', exact: true }).click();
    await this.page.waitForURL(/\/jobs\/[^/]+$/);
    return new JobPage(this.page);
  }
}
