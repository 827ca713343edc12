import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { PresetPage } from './preset-page';

/** The editor of a preset, beyond what a preset's page has. */
export class EditorPage extends PresetPage {
  constructor(private readonly own: Page) {
    super(own);
  }

  static async open(page: Page, consoleUrl: string, preset: string): Promise<EditorPage> {
    await page.goto(`${consoleUrl}/presets/${preset}`);
    return new EditorPage(page);
  }

  filter(): Locator {
    return this.own.getByRole('textbox', { name: 'Filter fields' });
  }

  changedOnly(): Locator {
    return this.own.getByRole('button', { name: /^Changed only/ });
  }

  groups(): Locator {
    return this.own.getByRole('navigation', { name: 'Groups' });
  }

  bar(): Locator {
    return this.own.getByRole('region', { name: 'Save' });
  }

  dialog(name?: RegExp): Locator {
    return this.own.getByRole('dialog', { name });
  }

  flagSearch(): Locator {
    return this.own.getByRole('combobox', { name: 'Add a flag' });
  }

  offered(): Locator {
    return this.own.getByRole('listbox', { name: 'Flags' }).getByRole('option');
  }

  async addFlag(words: string, name: string): Promise<void> {
    await this.flagSearch().fill(words);
    await this.offered().filter({ hasText: name }).click();
  }

  /** Waits until the server has what was typed. */
  async draftSaved(): Promise<void> {
    await this.bar().getByText('Draft saved').waitFor();
  }

  async choose(item: string): Promise<void> {
    await this.own.getByRole('button', { name: 'Copy, export and import' }).click();
    await this.own.getByRole('menuitem', { name: item }).click();
  }

  /** The file that a menu item downloads. */
  async exported(item: string): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([this.own.waitForEvent('download'), this.choose(item)]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }
}
