import type { Locator, Page } from '@playwright/test';

/** The way from an empty workspace to a deployment. */
export class FirstRunPage {
  constructor(private readonly page: Page) {}

  async open(): Promise<this> {
    await this.page.getByRole('navigation').getByRole('link', { name: 'Overview' }).click();
    await this.page.getByRole('link', { name: 'Go on with the first run' }).click();
    await this.page.waitForURL((url) => url.pathname === '/first-run');
    return this;
  }

  step(title: string): Locator {
    return this.page
      .getByRole('list', { name: 'Steps' })
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name: title, exact: true }) });
  }

  secret(name: string): Locator {
    return this.page.getByRole('form', { name });
  }

  async createSecret(name: string, key: string, value: string): Promise<void> {
    await this.secret(name).getByLabel(key).fill(value);
    await this.secret(name)
      .getByRole('button', { name: `Create ${name}` })
      .click();
  }

  /** Opens the dialog of the step that is next, and carries it out. */
  async carryOut(trigger: string | RegExp, start: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: trigger }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: start }).click();
  }

  ready(): Locator {
    return this.page.getByRole('region', { name: 'Ready' });
  }
}
