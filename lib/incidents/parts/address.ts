import { type Html, html } from '../html';

/** A way back into the console, for those who may sign in there. Nothing is asked of it before it is followed. */
export function address(consoleUrl: string, path: string, words: string): Html {
  return html`<a href="${new URL(path, consoleUrl).href}" rel="noreferrer">${words}</a>`;
}

/** An address out of a stored text: only one of the web becomes a link. */
export function outside(link: string, words: string): Html {
  return /^https?:\/\//i.test(link)
    ? html`<a href="${link}" rel="noreferrer noopener">${words}</a>`
    : html`${link}`;
}
