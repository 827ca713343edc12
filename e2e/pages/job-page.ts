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
