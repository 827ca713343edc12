import { html } from '../html';
import type { Incident } from '../incident';
import { address } from './address';
import type { Moment } from './moment';
import { leftOutNote, nothing, type Section } from './section';

/** Who changed what, out of the history. */
export function changes({ changes: { shown, leftOut }, consoleUrl }: Incident, moment: Moment): Section {
  const body =
    shown.length === 0
      ? nothing('Nobody changed anything.')
      : html`<div class="card long"><table class="cards"><thead><tr><th>When</th><th>Who</th><th>What</th></tr></thead><tbody>${shown.map(
          ({ atMs, byName, summary, path }) =>
            html`<tr><td>${moment(atMs)}</td><td>${byName}</td><td>${address(consoleUrl, path, summary)}</td></tr>
`,
        )}</tbody></table>${leftOutNote(leftOut, 'older entries of the history are')}</div>`;
  return { id: 'history', title: 'Who changed what', body };
}
