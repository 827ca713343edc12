import type { Locator, Page } from '@playwright/test';

/** The set of golden prompts, and what they were answered. */
export class GoldenPage {
  constructor(private readonly page: Page) {}

  static async open(page: Page, consoleUrl: string): Promise<GoldenPage> {
    await page.goto(`${consoleUrl}/jobs/golden-prompts`);
    return new GoldenPage(page);
  }

  prompts(): Locator {
    return this.page.getByRole('list', { name: 'Golden prompts' }).getByRole('listitem');
  }

  async addExamples(): Promise<void> {
    await this.page.getByRole('button', { name: 'Add three examples' }).click();
  }

  /** A prompt that passes when the answer contains a text. */
  async addText(name: string, prompt: string, text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add prompt…' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('Prompt', { exact: true }).fill(prompt);
    await dialog.getByLabel('Text', { exact: true }).fill(text);
    await dialog.getByRole('button', { name: 'Add prompt' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async moveUp(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Move ${name} up` }).click();
  }

  /** What one prompt was answered, in the newest round. */
  result(prompt: string): Locator {
    return this.page.getByRole('row').filter({ hasText: prompt }).first();
  }

  /** What it does and costs is said before the click. */
  async ask(): Promise<string> {
    await this.page.getByRole('button', { name: 'Ask golden prompts…' }).click();
    const dialog = this.page.getByRole('dialog');
    const plan = dialog.getByRole('region', { name: 'Plan' });
    await plan.getByText(/^Sends /).waitFor();
    const words = await plan.innerText();
    await dialog.getByRole('button', { name: /^Ask golden prompts · (about|up to) \$/ }).click();
    await this.page.waitForURL(/\/jobs\/[0-9a-f-]{36}$/);
    return words;
  }
}
