import type { Locator, Page } from '@playwright/test';

export class AlertsPage {
  constructor(private readonly page: Page) {}

  static async open(page: Page, consoleUrl: string): Promise<AlertsPage> {
    await page.goto(`${consoleUrl}/alerts`);
    return new AlertsPage(page);
  }

  rule(name: string): Locator {
    return this.page.getByRole('listitem', { name, exact: true });
  }

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  past(name: string): Locator {
    return this.page.getByRole('row').filter({ hasText: name });
  }

  /** Opens the dialog of a rule and leaves it open. */
  async change(
    name: string,
    values: { threshold: number; forSeconds: number; severity: string },
  ): Promise<void> {
    await this.rule(name)
      .getByRole('button', { name: `Change ${name}` })
      .click();
    await this.dialog().getByLabel('Threshold').fill(String(values.threshold));
    await this.dialog().getByLabel('For, in s').fill(String(values.forSeconds));
    await this.dialog().getByLabel('Severity').selectOption(values.severity);
  }

  async save(): Promise<void> {
    await this.dialog().getByRole('button', { name: 'Save rule' }).click();
  }

  async acknowledge(name: string, note: string): Promise<void> {
    await this.rule(name).getByRole('button', { name: 'Acknowledge' }).click();
    await this.dialog().getByLabel('Note').fill(note);
    await this.dialog().getByRole('button', { name: 'Acknowledge' }).click();
  }

  async silence(name: string, choice: string): Promise<void> {
    await this.rule(name)
      .getByRole('button', { name: `Silence ${name}` })
      .click();
    await this.page.getByRole('menuitem', { name: choice }).click();
  }
}
