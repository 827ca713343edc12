import type { Locator, Page } from '@playwright/test';

/** The page that compares two revisions. */
export class ComparePage {
  constructor(private readonly page: Page) {}

  static async open(page: Page, consoleUrl: string): Promise<ComparePage> {
    await page.goto(`${consoleUrl}/presets/compare`);
    return new ComparePage(page);
  }

  /** By keyboard: words, then Enter on the first match. */
  async pick(side: 'From' | 'To', words: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: side });
    await field.fill(words);
    await this.page.getByRole('option').first().waitFor();
    await field.press('Enter');
  }

  section(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name });
  }

  cost(row: string): Locator {
    return this.section('What it costs').getByRole('row', { name: new RegExp(`^${row}`) });
  }

  async swap(): Promise<void> {
    await this.page.getByRole('button', { name: 'Swap both sides' }).click();
  }
}
