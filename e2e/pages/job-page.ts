import type { Locator, Page } from '@playwright/test';

export class JobPage {
  constructor(private readonly page: Page) {}

  log(): Locator {
    return this.page.getByRole('region', { name: 'Log', exact: true });
  }

  step(title: string): Locator {
    return this.page.getByRole('list', { name: 'Steps' }).getByRole('listitem').filter({ hasText: title });
  }

  state(): Locator {
    return this.page.getByRole('definition').first();
  }

  /** Its place in line, what it tries again, why it passed a guard. */
  connections(): Locator {
    return this.page.getByRole('list', { name: 'Connections' });
  }

  async tryAgain(title: string): Promise<void> {
    const before = this.page.url();
    await this.page.getByRole('button', { name: 'Try again…' }).click();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: `Try ${title} again` })
      .click();
    await this.page.waitForURL((url) => url.href !== before);
  }

  problem(): Locator {
    return this.page.getByRole('main').getByRole('alert');
  }

  async filter(text: string): Promise<void> {
    await this.page.getByLabel(/filter/i).fill(text);
  }

  reload(): Promise<unknown> {
    return this.page.reload();
  }
}
