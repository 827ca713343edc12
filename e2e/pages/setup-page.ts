import type { Page } from '@playwright/test';
import { OverviewPage } from './overview-page';

export const ADMIN = { name: 'First Admin', email: 'admin@example.test', password: 'a long enough password' };

export class SetupPage {
  constructor(private readonly page: Page) {}

  static async open(page: Page, link: string): Promise<SetupPage> {
    await page.goto(link);
    return new SetupPage(page);
  }

  async createAdmin(person = ADMIN): Promise<OverviewPage> {
    await this.page.getByLabel('Name').fill(person.name);
    await this.page.getByLabel('E-mail').fill(person.email);
    await this.page.getByLabel('Password', { exact: true }).fill(person.password);
    await this.page.getByLabel('Password again').fill(person.password);
    await this.page.getByRole('button', { name: 'Create admin' }).click();
    await this.page.waitForURL((url) => url.pathname === '/');
    return new OverviewPage(this.page);
  }
}
