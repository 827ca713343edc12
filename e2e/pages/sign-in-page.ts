import type { Page } from '@playwright/test';
import { OverviewPage } from './overview-page';

interface Credentials {
  email: string;
  password: string;
}

export class SignInPage {
  constructor(private readonly page: Page) {}

  static async open(page: Page, consoleUrl: string): Promise<SignInPage> {
    await page.goto(`${consoleUrl}/sign-in`);
    return new SignInPage(page);
  }

  async signIn({ email, password }: Credentials): Promise<OverviewPage> {
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.page.waitForURL((url) => url.pathname === '/');
    return new OverviewPage(this.page);
  }
}
