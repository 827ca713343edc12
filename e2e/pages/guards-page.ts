import type { Locator, Page } from '@playwright/test';

/** Freezes and the monthly budget, in the settings. */
export class GuardsPage {
  private constructor(private readonly page: Page) {}

  static async open(page: Page, consoleUrl: string): Promise<GuardsPage> {
    await page.goto(`${consoleUrl}/settings/guards`);
    return new GuardsPage(page);
  }

  freeze(name: string): Locator {
    return this.page.getByRole('region', { name: 'Freezes' }).getByRole('listitem').filter({ hasText: name });
  }

  budget(): Locator {
    return this.page.getByRole('region', { name: 'Budget' });
  }

  /** From yesterday to tomorrow. */
  async freezeNow(name: string, reason: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add freeze…' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('Reason').fill(reason);
    await dialog.getByLabel('From').fill(clock(-1));
    await dialog.getByLabel('To', { exact: true }).fill(clock(1));
    await dialog.getByLabel('Time zone').selectOption('UTC');
    await dialog.getByRole('button', { name: 'Add freeze' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async endNow(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `End now ${name}` }).click();
  }

  async setBudget(dollars: string): Promise<void> {
    await this.page.getByLabel('Budget for a month, in dollars').fill(dollars);
    await this.page.getByRole('button', { name: 'Set budget' }).click();
  }
}

function clock(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);
}
