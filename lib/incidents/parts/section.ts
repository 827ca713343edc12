import { type Html, html } from '../html';

/** One chapter of the file, with the id that the list at its beginning leads to. */
export interface Section {
  id: string;
  title: string;
  body: Html;
}

export function sectionHtml({ id, title, body }: Section): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}
</section>
`;
}

/** A fact where there could be a list. */
export function nothing(words: string): Html {
  return html`<p class="card quiet">${words}</p>`;
}

/** What the file has no room for, so that nobody takes a part for the whole. */
export function leftOutNote(count: number, of: string): Html | null {
  if (count === 0) return null;
  return html`<p class="note">${count.toLocaleString('en-US')} ${of} left out here.</p>`;
}
