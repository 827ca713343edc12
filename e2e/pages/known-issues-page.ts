import type { Locator, Page } from '@playwright/test';

export class KnownIssuesPage {
  constructor(private readonly page: Page) {}

  async open(): Promise<this> {
    await this.page.getByRole('navigation').getByRole('link', { name: 'Known issues' }).click();
    await this.page.waitForURL((url) => url.pathname === '/known-issues');
    return this;
  }

  /** A row of the sheet's own table, by its issue. */
  issue(name: string): Locator {
    return this.page.getByRole('row').filter({ hasText: name });
  }

  /** How one revision stands to an issue. */
  state(issue: string, revision: string): Locator {
    return this.issue(issue).getByRole('listitem').filter({ hasText: revision });
  }

  async filter({ text, found }: { text: string; found: boolean }): Promise<void> {
    const search = this.page.getByRole('search');
    await search.getByLabel('Filter rules by text').fill(text);
    await search.getByLabel('Found in a preset').setChecked(found);
    await search.getByRole('button', { name: 'Filter' }).click();
  }

  count(): Locator {
    return this.page.getByRole('search').getByRole('status');
  }

  /** The way from a finding to its field in the editor. */
  fieldLink(name: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name, exact: true });
  }
}
