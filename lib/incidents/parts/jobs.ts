import { formatClock, formatDuration } from '@/lib/format';
import { html } from '../html';
import type { FrozenJob, Incident } from '../incident';
import { address } from './address';
import type { Moment } from './moment';
import { leftOutNote, nothing, type Section } from './section';

const LOOK: Record<string, string> = { succeeded: 'good', failed: 'bad', lost: 'bad', cancelled: 'warn' };
const STEP_LOOK: Record<string, string> = { done: 'good', failed: 'bad', stopped: 'warn' };

/** Jobs that ran in the range, each with its steps and the end of its log. */
export function jobs({ jobs: { shown, leftOut }, zone, consoleUrl }: Incident, moment: Moment): Section {
  const body =
    shown.length === 0
      ? nothing('No job ran.')
      : html`${leftOutNote(leftOut, 'older jobs of the range are')}${shown.map((job) => card(job, zone, consoleUrl, moment))}`;
  return { id: 'jobs', title: 'Jobs', body };
}

function card(job: FrozenJob, zone: string, consoleUrl: string, moment: Moment) {
  const { number, title, status, byName, startedAtMs, finishedAtMs, error, steps, path } = job;
  const took =
    finishedAtMs === null ? null : ` · took ${formatDuration((finishedAtMs - startedAtMs) / 1000)}`;
  return html`<article class="card long"><h3>${address(consoleUrl, path, `Job ${number}: ${title}`)}, <span class="${LOOK[status] ?? 'still'}">${status}</span></h3>
<p class="quiet">From ${moment(startedAtMs)}, by ${byName}${took}</p>
${error === null ? null : html`<pre>${error}</pre>`}
${steps.length === 0 ? null : html`<ul class="list">${steps.map(({ title: step, status: state, detail }) => html`<li>${step}: <span class="${STEP_LOOK[state] ?? 'still'}">${state}</span>${detail === null ? null : html` <span class="quiet">${detail}</span>`}</li>`)}</ul>`}
${log(job, zone)}</article>
`;
}

/** Open where a job failed: that is where one looks first. */
function log({ log: lines, logLeftOut, status }: FrozenJob, zone: string) {
  if (lines.length === 0) return html`<p class="quiet">It has no log.</p>`;
  const open = status === 'failed' || status === 'lost' ? html` open` : null;
  const written = lines.map(
    ({ atMs, source, text }) => html`<time>${formatClock(new Date(atMs), zone)}</time> ${source} ${text}
`,
  );
  return html`<details${open}><summary>Log, ${logLeftOut > 0 ? `its last ${lines.length} lines` : `all ${lines.length} lines`}</summary>${leftOutNote(logLeftOut, 'lines before these are')}<pre>${written}</pre></details>`;
}
