import type { Locator, Page } from '@playwright/test';
import { JobPage } from './job-page';

/** The page of one revision. */
export class RevisionPage {
  private constructor(
    private readonly page: Page,
    private readonly number: number,
  ) {}

  static async open(
    page: Page,
    consoleUrl: string,
    presetName: string,
    number: number,
  ): Promise<RevisionPage> {
    await page.goto(`${consoleUrl}/presets/${presetName}/revisions/${number}`);
    return new RevisionPage(page, number);
  }

  approvals(): Locator {
    return this.page.getByRole('region', { name: 'Approvals' });
  }

  quarantineNotice(): Locator {
    return this.page.getByRole('region', { name: 'Quarantine' });
  }

  deployButton(): Locator {
    return this.page.getByRole('button', { name: `Deploy r${this.number}…` });
  }

  approveButton(): Locator {
    return this.approvals().getByRole('button', { name: 'Approve…' });
  }

  withdrawButton(): Locator {
    return this.approvals().getByRole('button', { name: 'Withdraw my approval' });
  }

  async approve(note: string): Promise<void> {
    await this.approveButton().click();
    await this.answer('Note (optional)', note, `Approve r${this.number}`);
    await this.withdrawButton().waitFor();
  }

  async withdraw(): Promise<void> {
    await this.withdrawButton().click();
    await this.approveButton().waitFor();
  }

  async quarantine(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Quarantine…' }).click();
    await this.answer('Reason', reason, `Quarantine r${this.number}`);
    await this.quarantineNotice().waitFor();
  }

  async liftQuarantine(reason: string): Promise<void> {
    await this.quarantineNotice().getByRole('button', { name: 'Lift quarantine…' }).click();
    await this.answer('Reason', reason, 'Lift quarantine');
    await this.quarantineNotice().waitFor({ state: 'detached' });
  }

  async deploy(): Promise<JobPage> {
    await this.deployButton().click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Rolling' }).check();
    await dialog.getByRole('button', { name: /^Deploy r\d+/ }).click();
    await this.page.waitForURL(/\/jobs\/[^/]+$/);
    return new JobPage(this.page);
  }

  async restore(): Promise<void> {
    await this.page.getByRole('link', { name: 'Restore…' }).click();
    await this.page.getByRole('button', { name: /^Save revision/ }).waitFor();
  }

  async duplicate(name: string, message: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Duplicate…' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Name of the new preset').fill(name);
    await dialog.getByLabel('Message').fill(message);
    await dialog.getByRole('button', { name: 'Create preset' }).click();
    await this.page.waitForURL((url) => url.pathname === `/presets/${name}`);
  }

  reload(): Promise<unknown> {
    return this.page.reload();
  }

  private async answer(label: string, text: string, confirm: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel(label).fill(text);
    await dialog.getByRole('button', { name: confirm, exact: true }).click();
  }
}
