import { formatQuantity } from '@/lib/format';
import { type Html, html } from '../html';
import type { Incident, KnownIssue, Served } from '../incident';
import { address, outside } from './address';
import type { Moment } from './moment';
import { nothing, type Section } from './section';
import { list } from './timeline';

const LOOK = { error: 'bad', warning: 'warn', note: 'still' } as const;

/** The revisions that served: what each changed, what is known of it, and its command. */
export function servedRevisions({ served, consoleUrl }: Incident, moment: Moment): Section {
  const body =
    served.length === 0
      ? nothing('Nothing was deployed from this console before the end of the range.')
      : html`${served.map((each) => card(each, consoleUrl, moment))}`;
  return {
    id: 'revisions',
    title: served.length > 1 ? 'Revisions that served' : 'Revision that served',
    body,
  };
}

function card(served: Served, consoleUrl: string, moment: Moment): Html {
  const { name, message, authorName, deployedAtMs, deployedByName, path } = served;
  return html`<article class="card long"><h3>${address(consoleUrl, path, name)}</h3>
<p>“${message}” <span class="quiet">by ${authorName}</span></p>
<p class="quiet">Deployed ${moment(deployedAtMs)} by ${deployedByName}</p>
${changed(served)}
${known(served.findings)}
<details><summary>Launch command, secrets as placeholders</summary><pre>${served.command}</pre></details></article>
`;
}

function changed({ previousName, changes }: Served): Html {
  if (previousName === null)
    return html`<p>The first deployment from this console: there is none to compare.</p>`;
  if (changes.length === 0) return html`<p>No value differs from ${previousName}, deployed before it.</p>`;
  return html`<p>Changed against ${previousName}, deployed before it:</p>${list(changes)}`;
}

/** What blocks or warns stands open; notes are many and fold. */
function known(findings: readonly KnownIssue[]): Html {
  if (findings.length === 0) return html`<p>No known issue applied to it when this was frozen.</p>`;
  const notes = findings.filter(({ severity }) => severity === 'note');
  const graver = findings.filter(({ severity }) => severity !== 'note');
  return html`<p>Known issues of it when this was frozen:</p>
${graver.length === 0 ? null : issues(graver)}
${notes.length === 0 ? null : html`<details><summary>${formatQuantity(notes.length, 'note')}</summary>${issues(notes)}</details>`}`;
}

function issues(findings: readonly KnownIssue[]): Html {
  const written = findings.map(
    ({ severity, title, message, link, reason }) =>
      html`<li><span class="${LOOK[severity]}">${severity}</span>: ${title}. ${message} ${link === null ? null : outside(link, 'Source')}${reason === null ? null : html`<br><span class="quiet">Accepted: “${reason}”</span>`}</li>`,
  );
  return html`<ul class="list">${written}</ul>`;
}
