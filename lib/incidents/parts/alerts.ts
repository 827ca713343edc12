import { formatDuration } from '@/lib/format';
import { html } from '../html';
import type { FrozenAlert, Incident } from '../incident';
import type { Moment } from './moment';
import { nothing, type Section } from './section';

const LOOK = { page: 'bad', warn: 'warn', note: 'still' } as const;

/** Alerts that were open at some moment of the range. */
export function alerts({ alerts: fired }: Incident, moment: Moment): Section {
  const body =
    fired.length === 0
      ? nothing('No alert fired.')
      : html`<div class="card long"><table class="cards"><thead><tr><th>Alert</th><th>Fired</th><th>Resolved</th><th>Worst</th><th>Acknowledged</th></tr></thead><tbody>${fired.map((alert) => row(alert, moment))}</tbody></table></div>`;
  return { id: 'alerts', title: 'Alerts', body };
}

function row({ name, severity, condition, ...alert }: FrozenAlert, moment: Moment) {
  const { firedAtMs, resolvedAtMs, worst, acknowledgedByName, note } = alert;
  const resolved =
    resolvedAtMs === null
      ? html`<span class="bad">not yet when this was frozen</span>`
      : html`${moment(resolvedAtMs)} <span class="quiet">after ${formatDuration((resolvedAtMs - firedAtMs) / 1000)}</span>`;
  return html`<tr><td><span class="${LOOK[severity]}">${severity}</span> ${name}<p class="quiet">${condition}</p></td><td>${moment(firedAtMs)}</td><td>${resolved}</td><td>${worst ?? 'no value'}</td><td>${acknowledgedByName === null ? 'by nobody' : html`by ${acknowledgedByName}`}${note === null ? null : html`<p class="quiet">“${note}”</p>`}</td></tr>
`;
}
