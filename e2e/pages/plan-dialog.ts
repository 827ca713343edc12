import type { Locator, Page } from '@playwright/test';

/** What a job will change, take and cost, before it is started. */
export class PlanDialog {
  private readonly dialog: Locator;

  private constructor(page: Page) {
    this.dialog = page.getByRole('dialog');
  }

  static async open(page: Page, trigger: string): Promise<PlanDialog> {
    await page.getByRole('button', { name: trigger }).click();
    return new PlanDialog(page);
  }

  plan(): Locator {
    return this.dialog.getByRole('region', { name: 'Plan' });
  }

  section(title: string): Locator {
    return this.plan().getByRole('region', { name: title });
  }

  strategy(name: 'Rolling' | 'Recreate'): Locator {
    return this.dialog.getByRole('radio', { name, exact: true });
  }

  lastStep(name: string): Locator {
    return this.dialog.getByRole('checkbox', { name, exact: true });
  }

  /** A freeze or the budget that holds it back. */
  guard(): Locator {
    return this.plan().getByRole('region', { name: 'What holds it back' });
  }

  async override(reason: string): Promise<void> {
    await this.guard().getByLabel('Why it starts all the same').fill(reason);
  }

  start(label: string): Locator {
    return this.dialog.getByRole('button', { name: label, exact: true });
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Not now' }).click();
  }
}
