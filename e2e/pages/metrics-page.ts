import { expect, type Locator, type Page } from '@playwright/test';

export class MetricsPage {
  private constructor(private readonly page: Page) {}

  static async open(page: Page, url: string, search = 'range=15m'): Promise<MetricsPage> {
    await page.goto(`${url}/metrics?${search}`);
    const metrics = new MetricsPage(page);
    await metrics.isShown();
    return metrics;
  }

  chart(title: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^${title}`) });
  }

  /** What reads the values of a chart, moment by moment. */
  reader(title: string): Locator {
    return this.chart(title).getByRole('slider');
  }

  /** The numbers behind a chart, newest first, without the time. */
  async numbersOf(title: string): Promise<number[][]> {
    const chart = this.chart(title);
    const asTable = chart.getByRole('button', { name: /as a table$/ });
    if (await asTable.isVisible()) await asTable.click();
    const rows = await chart.getByRole('row').all();
    const cells = await Promise.all(rows.slice(1).map((row) => row.getByRole('cell').allInnerTexts()));
    return cells.map((row) => row.slice(1).map((text) => Number(text.replace(/[^\d.-]/g, '') || Number.NaN)));
  }

  /** Marks a span with the mouse, in shares of the plot. */
  async dragOver(title: string, from: number, to: number): Promise<void> {
    await this.reader(title).scrollIntoViewIfNeeded();
    const box = await this.reader(title).boundingBox();
    if (box === null) throw new Error(`${title} is not drawn`);
    const middle = box.y + box.height / 2;
    await this.page.mouse.move(box.x + box.width * from, middle);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + box.width * to, middle, { steps: 5 });
    await this.page.mouse.up();
  }

  async choose(title: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: `More of ${title}` }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async saved(title: string, item: string) {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.choose(title, item)]);
    return download;
  }

  /** Its scripts have come, and the window that was asked for. */
  async isShown(): Promise<void> {
    await expect(this.page.getByRole('region', { name: 'Charts' })).toHaveAttribute('aria-busy', 'false');
  }

  back(): Locator {
    return this.page.getByRole('button', { name: 'Back', exact: true });
  }

  /** The moment that a chart points at, as it stands below it; none while it points at none. */
  moment(title: string): Locator {
    return this.reader(title).getByText(/\d\d:\d\d/);
  }

  async pointAt(title: string, share: number): Promise<void> {
    await this.reader(title).scrollIntoViewIfNeeded();
    const box = await this.reader(title).boundingBox();
    if (box === null) throw new Error(`${title} is not drawn`);
    await this.page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
  }

  async window(): Promise<{ from: string | null; to: string | null; range: string | null }> {
    await this.isShown();
    const { searchParams } = new URL(this.page.url());
    return { from: searchParams.get('from'), to: searchParams.get('to'), range: searchParams.get('range') };
  }
}
