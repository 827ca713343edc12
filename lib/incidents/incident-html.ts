import { formatDateTime, formatDuration, formatQuantity } from '@/lib/format';
import { drawn, type Html, html } from './html';
import type { Incident } from './incident';
import { INCIDENT_STYLE } from './incident-style';
import { metricsAddress } from './metrics-address';
import { alerts } from './parts/alerts';
import { changes } from './parts/changes';
import { charts } from './parts/charts';
import { containers } from './parts/containers';
import { jobs } from './parts/jobs';
import { momentsIn } from './parts/moment';
import { type Section, sectionHtml } from './parts/section';
import { servedRevisions } from './parts/served';
import { timeline } from './parts/timeline';

/** What the file may do: show itself. It says so itself, because on a disk no server says it. */
export const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** A range as one file that needs no script, no network and no console. Pure: the same data gives the same file. */
export function incidentHtml(incident: Incident): string {
  const moment = momentsIn(incident.zone, incident);
  const sections = [timeline, charts, servedRevisions, alerts, containers, jobs, changes].map((part) =>
    part(incident, moment),
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${FILE_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${incident.title}</title>
<style>${drawn(INCIDENT_STYLE)}</style>
</head>
<body>
${head(incident)}
${contents(sections)}
<main>
${sections.map(sectionHtml)}</main>
</body>
</html>
`.markup;
}

function head(incident: Incident): Html {
  const { title, fromMs, toMs, zone, frozenAtMs, frozenByName, place, isSimulated, consoleUrl } = incident;
  const time = (ms: number) =>
    html`<time datetime="${new Date(ms).toISOString()}">${formatDateTime(new Date(ms), zone)}</time>`;
  return html`<header><h1>${title}</h1>
<dl class="facts">
<div><dt>Range</dt><dd>${time(fromMs)} to ${time(toMs)} (${zone}), ${formatDuration((toMs - fromMs) / 1000)}</dd></div>
${zone === 'UTC' ? null : html`<div><dt>In UTC</dt><dd>${new Date(fromMs).toISOString().slice(0, 16)}Z to ${new Date(toMs).toISOString().slice(0, 16)}Z</dd></div>`}
<div><dt>Target</dt><dd>${place}${isSimulated ? ', a simulator: nothing here ran at Modal' : ''}</dd></div>
<div><dt>Frozen</dt><dd>${time(frozenAtMs)} by ${frozenByName}</dd></div>
</dl>
<p>${inShort(incident)}</p>
<p class="quiet">This file stands alone and does not change: it holds what the console at ${consoleUrl} knew when it was frozen. <a href="${metricsAddress(incident)}" rel="noreferrer">The same range there</a>, for those who may sign in.</p></header>`;
}

/** The range in one line, what went wrong first. */
function inShort({ alerts: fired, jobs: ran, marks, served }: Incident): string {
  const failed = ran.shown.filter(({ status }) => status === 'failed' || status === 'lost').length;
  const crashes = marks.filter(({ kind }) => kind === 'crash').length;
  const deployments = marks.filter(({ kind }) => kind === 'deployment').length;
  const said = [
    fired.length > 0 && formatQuantity(fired.length, 'alert'),
    crashes > 0 && formatQuantity(crashes, 'crash', 'crashes'),
    failed > 0 && formatQuantity(failed, 'failed job'),
    deployments > 0 && formatQuantity(deployments, 'deployment'),
    served.length > 0 && `${served.at(-1)?.name} served at its end`,
  ].filter((part) => part !== false);
  return said.length === 0 ? 'Nothing fired, crashed, failed or was deployed.' : `${said.join(' · ')}.`;
}

function contents(sections: readonly Section[]): Html {
  return html`<nav aria-label="Contents"><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`;
}
