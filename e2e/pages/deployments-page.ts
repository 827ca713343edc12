import type { Locator, Page } from '@playwright/test';
import { JobPage } from './job-page';

export class DeploymentsPage {
  constructor(private readonly page: Page) {}

  static async open(page: Page, consoleUrl: string): Promise<DeploymentsPage> {
    await page.goto(`${consoleUrl}/jobs/deployments`);
    return new DeploymentsPage(page);
  }

  row(revision: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('link', { name: revision }) });
  }

  /** What one witness says of whether the newest deployment is what stands. */
  said(by: 'Modal' | 'Containers' | 'Golden prompts'): Locator {
    return this.page
      .getByRole('term')
      .getByText(by, { exact: true })
      .locator('xpath=following-sibling::dd[1]');
  }

  fleet(): Locator {
    return this.page.getByRole('main');
  }

  async scale(least: number): Promise<JobPage> {
    await this.page.getByRole('button', { name: 'Scale now…' }).click();
    await this.page.getByLabel('Least containers').fill(String(least));
    return this.confirm(/^Scale/);
  }

  async rollBack(revision: string, strategy: 'Rolling' | 'Recreate'): Promise<JobPage> {
    await this.row(revision).getByRole('button', { name: 'Roll back…' }).click();
    await this.dialog().getByRole('radio', { name: strategy }).check();
    return this.confirm(/^Roll back to r\d+/);
  }

  async replaceContainers(): Promise<JobPage> {
    await this.page.getByRole('button', { name: 'Replace containers…' }).click();
    return this.confirm(/^Replace /);
  }

  /** Types the name and asks to stop; stays on the page when the name is wrong. */
  async typeToStop(appName: string): Promise<void> {
    await this.page.getByLabel(/to stop it$/).fill(appName);
    await this.dialog()
      .getByRole('button', { name: /^Stop the app/ })
      .click();
  }

  async openStop(): Promise<void> {
    await this.page.getByRole('button', { name: 'Stop app…' }).click();
  }

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  private async confirm(button: RegExp): Promise<JobPage> {
    await this.dialog().getByRole('button', { name: button }).click();
    await this.page.waitForURL(/\/jobs\/[0-9a-f-]{36}$/);
    return new JobPage(this.page);
  }
}
