import { formatDuration } from '@/lib/format';
import { html } from '../html';
import type { FrozenContainer, Incident } from '../incident';
import { address } from './address';
import type { Moment } from './moment';
import { leftOutNote, nothing, type Section } from './section';

const STATES: Record<FrozenContainer['state'], { word: string; look: string }> = {
  starting: { word: 'starting', look: 'warn' },
  serving: { word: 'serving', look: 'good' },
  ended: { word: 'ended', look: 'still' },
  crashed: { word: 'crashed', look: 'bad' },
  heard: { word: 'heard', look: 'still' },
};

/** Containers that came up in the range or were heard in it, and how they came up. */
export function containers(
  { containers: { shown, leftOut }, consoleUrl }: Incident,
  moment: Moment,
): Section {
  const body =
    shown.length === 0
      ? nothing('None came up and none was heard.')
      : html`<div class="card long"><table class="cards"><thead><tr><th>Container</th><th>State</th><th>Asked for</th><th>Serving from</th><th>Ended</th><th>Phases of its start</th></tr></thead><tbody>${shown.map((each) => row(each, consoleUrl, moment))}</tbody></table>${leftOutNote(leftOut, 'older containers are')}</div>`;
  return { id: 'containers', title: 'Containers', body };
}

function row(container: FrozenContainer, consoleUrl: string, moment: Moment) {
  const { id, revision, gpu, state, scheduledAtMs, servingAtMs, endedAtMs, failure, phases } = container;
  const { word, look } = STATES[state];
  const at = (label: string, ms: number | null, none: string) =>
    ms === null
      ? html`<span class="quiet">${none}</span>`
      : html`<span class="quiet">${label} </span>${moment(ms)}`;
  return html`<tr><td>${address(consoleUrl, `/metrics/containers/${encodeURIComponent(id)}`, id)}<p class="quiet">${[revision, gpu].filter((fact) => fact !== null).join(', ')}</p></td><td><span class="${look} still">${word}</span>${failure === null ? null : html`<p>${failure}</p>`}</td><td>${at('asked', scheduledAtMs, 'not known')}</td><td>${at('from', servingAtMs, 'not yet')}</td><td>${at('until', endedAtMs, 'still there')}</td><td class="quiet">${phases.map(({ title, seconds }) => `${title} ${formatDuration(seconds)}`).join(' · ')}</td></tr>
`;
}
