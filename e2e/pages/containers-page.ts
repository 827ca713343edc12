import { expect, type Locator, type Page } from '@playwright/test';

/** The containers that came up, and one of them. */
export class ContainersPage {
  constructor(private readonly page: Page) {}

  static async open(page: Page, url: string): Promise<ContainersPage> {
    await page.goto(`${url}/metrics/containers`);
    return new ContainersPage(page);
  }

  /** The rows of a state, the newest first. */
  rows(state: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByText(state, { exact: true }) });
  }

  async show(row: Locator): Promise<void> {
    await row.getByRole('link').first().click();
    await expect(this.coldStart()).toBeVisible();
  }

  coldStart(): Locator {
    return this.page.getByRole('region', { name: /^Cold starts?$/ });
  }

  phase(title: string): Locator {
    return this.coldStart()
      .getByRole('list', { name: 'Phases' })
      .getByRole('listitem')
      .filter({ hasText: title });
  }

  async readLog(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Read its last lines' }).click();
    return this.page.getByRole('region', { name: 'Last lines' });
  }
}
