import type { Locator, Page } from '@playwright/test';
import { PresetPage } from './preset-page';

export class OverviewPage {
  constructor(private readonly page: Page) {}

  async open(): Promise<this> {
    await this.page.getByRole('navigation').getByRole('link', { name: 'Overview' }).click();
    await this.page.waitForURL((url) => url.pathname === '/');
    return this;
  }

  async openPreset(name: string): Promise<PresetPage> {
    await this.page.getByRole('navigation').getByRole('link', { name: 'Presets' }).click();
    await this.page.getByRole('link', { name, exact: true }).click();
    return new PresetPage(this.page);
  }

  /** One cell of the lifecycle strip: Weights, DeepGEMM kernel cache, Deployed, Containers. */
  cell(title: string): Locator {
    return this.page
      .getByRole('region', { name: 'Lifecycle' })
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name: title, exact: true }) });
  }

  chart(title: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^${title}`) });
  }

  /** The numbers behind a chart: its table's rows, newest first, without the time. */
  async numbersOf(title: string): Promise<number[][]> {
    const chart = this.chart(title);
    const asTable = chart.getByRole('button', { name: /as a table$/ });
    if (await asTable.isVisible()) await asTable.click();
    const rows = await chart.getByRole('row').all();
    const cells = await Promise.all(rows.slice(1).map((row) => row.getByRole('cell').allInnerTexts()));
    return cells.map((row) => row.slice(1).map((text) => Number(text.replace(/[^\d.-]/g, '') || Number.NaN)));
  }
}
