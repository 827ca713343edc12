import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** The timeline with its filters, and the entry that is opened beside it. */
export class HistoryPage {
  private constructor(
    readonly page: Page,
    private readonly consoleUrl: string,
  ) {}

  static async open(page: Page, consoleUrl: string, query = ''): Promise<HistoryPage> {
    await page.goto(`${consoleUrl}/history${query}`);
    return new HistoryPage(page, consoleUrl);
  }

  /** The rows of all days, newest first. */
  rows(): Locator {
    return this.page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: this.page.locator('time') });
  }

  row(title: string | RegExp): Locator {
    return this.rows().filter({ has: this.page.getByRole('link', { name: title }) });
  }

  entry(): Locator {
    return this.page.getByRole('region', { name: 'Entry' });
  }

  async choose(filter: 'Kind' | 'Preset' | 'Person' | 'Time', label: string): Promise<void> {
    await this.page.getByLabel(filter, { exact: true }).selectOption({ label });
    await this.page.waitForURL((url) => url.searchParams.size > 0);
  }

  async search(text: string): Promise<void> {
    await this.page.getByLabel('Search', { exact: true }).fill(text);
    await this.page.waitForURL((url) => url.searchParams.get('q') === text);
  }

  async clear(): Promise<void> {
    await this.page.getByRole('link', { name: 'Clear filters' }).first().click();
    await this.page.waitForURL(`${this.consoleUrl}/history`);
  }

  async openEntry(title: string | RegExp): Promise<void> {
    await this.row(title).getByRole('link').click();
    await this.entry().waitFor();
  }

  async older(): Promise<void> {
    await this.page.getByRole('link', { name: 'Show older' }).click();
    await this.page.waitForURL((url) => url.searchParams.has('before'));
  }

  async newer(): Promise<void> {
    await this.page.getByRole('link', { name: 'Show newer' }).click();
    await this.page.waitForURL((url) => !url.searchParams.has('before'));
  }

  /** What the browser saves. */
  async export(format: 'CSV' | 'JSON'): Promise<string> {
    const saving = this.page.waitForEvent('download');
    await this.page.getByRole('link', { name: `Export ${format}` }).click();
    return readFile(await (await saving).path(), 'utf8');
  }
}
