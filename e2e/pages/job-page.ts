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

  /** The row of a line, while it is in view. */
  line(number: number): Locator {
    return this.log().getByRole('link', { name: String(number), exact: true });
  }

  /** The line that the address points at. */
  linkedLine(): Locator {
    return this.log().locator('[aria-current=location]');
  }

  press(name: string | RegExp): Promise<void> {
    return this.page.getByRole('button', { name }).click();
  }

  /** Makes the log taller, as a longer list of steps beside it does; the browser then moves it up, before anything else is told. */
  growLog(px: number): Promise<void> {
    return this.log().evaluate((log, px) => {
      log.style.height = `${log.clientHeight + px}px`;
      log.style.flex = 'none';
      log.dispatchEvent(new Event('scroll'));
    }, px);
  }

  async goTo(line: number): Promise<void> {
    await this.page.getByLabel('Go to line').fill(String(line));
    await this.page.getByLabel('Go to line').press('Enter');
  }

  async download(): Promise<string> {
    const started = this.page.waitForEvent('download');
    await this.page.getByRole('link', { name: 'Download' }).click();
    return (await started).path();
  }

  reload(): Promise<unknown> {
    return this.page.reload();
  }
}
