import { expect, type Locator, type Page } from '@playwright/test';

/** Frozen ranges. */
export class IncidentsPage {
  private constructor(private readonly page: Page) {}

  /** Freezes what the metrics page shows. */
  static async freeze(page: Page, title: string): Promise<IncidentsPage> {
    await page.getByRole('button', { name: 'Freeze this range…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Freeze a range' });
    await expect(dialog.getByLabel('Title')).toHaveValue(/ to /);
    await dialog.getByLabel('Title').fill(title);
    await dialog.getByRole('button', { name: 'Freeze' }).click();
    await page.waitForURL('**/incidents');
    return new IncidentsPage(page);
  }

  range(title: string): Locator {
    return this.page
      .getByRole('list', { name: 'Frozen ranges' })
      .getByRole('listitem')
      .filter({ hasText: title });
  }

  /** Where the file is after a download. */
  async download(title: string): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('link', { name: `Download ${title}` }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^\d{4}-\d{2}-\d{2}-[a-z0-9-]+\.html$/);
    return download.path();
  }

  async share(title: string): Promise<string> {
    await this.page.getByRole('button', { name: `Share ${title}` }).click();
    await this.page.getByRole('button', { name: 'Create link' }).click();
    const link = await this.page.getByLabel('Link to the file').inputValue();
    await this.page.getByRole('button', { name: 'Done' }).click();
    return link;
  }

  async stopSharing(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Stop sharing ${title}` }).click();
    await expect(this.range(title)).toContainText('for people who sign in');
  }
}
