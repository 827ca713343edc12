import type { Mark, MarkKind } from '@/lib/metrics/series';
import { type Html, html } from '../html';
import type { Incident } from '../incident';
import { address } from './address';
import type { Moment } from './moment';
import { nothing, type Section } from './section';

const WORDS: Record<MarkKind, { word: string; look: string }> = {
  deployment: { word: 'Deployment', look: 'still' },
  fleet: { word: 'Containers', look: 'still' },
  start: { word: 'Start', look: 'good' },
  freeze: { word: 'Freeze', look: 'warn' },
  crash: { word: 'Crash', look: 'bad' },
  alert: { word: 'Alert', look: 'bad' },
};

/** What happened beside the metrics, in order: the marks on the charts, with their words. */
export function timeline({ marks, consoleUrl }: Incident, moment: Moment): Section {
  const body =
    marks.length === 0
      ? nothing('Nothing: no deployment, no change of the containers, no crash, no alert.')
      : html`<div class="card long"><table class="cards"><thead><tr><th>When</th><th>What</th><th>Details</th></tr></thead><tbody>${marks.map((mark) => row(mark, consoleUrl, moment))}</tbody></table></div>`;
  return { id: 'timeline', title: 'What happened', body };
}

function row({ kind, atMs, title, by, why, changes = [], links }: Mark, consoleUrl: string, moment: Moment) {
  const { word, look } = WORDS[kind];
  return html`<tr><td>${moment(atMs)}</td><td><span class="${look}">${word}</span></td><td>${title}${by === null ? null : html`, by ${by}`}
${why === undefined ? null : html`<p class="quiet">${why}</p>`}${list(changes)}<p class="quiet">${links.map(({ label, href }, index) => html`${index === 0 ? '' : ' · '}${address(consoleUrl, href, label)}`)}</p></td></tr>
`;
}

export function list(lines: readonly string[]): Html | null {
  return lines.length === 0
    ? null
    : html`<ul class="list">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
