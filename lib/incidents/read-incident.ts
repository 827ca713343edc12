import 'server-only';
import { alertsBetween, type PastAlert } from '@/lib/alerts/store';
import { conditionWords, valueWords } from '@/lib/alerts/value-words';
import { dollarsPerHour } from '@/lib/cost/dollars-per-hour';
import { ownPrices } from '@/lib/cost/own-prices';
import { env } from '@/lib/env';
import { textField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import { redactor } from '@/lib/jobs/redactor';
import { marksBetween } from '@/lib/marks/marks-between';
import { PANEL_NAMES } from '@/lib/metrics/panels/panel-name';
import { readCharts } from '@/lib/metrics/read-charts';
import type { Change, FrozenAlert, Incident, Limited } from './incident';
import { readContainers } from './read-containers';
import { readJobs } from './read-jobs';
import { readServed } from './read-served';
import { redacted } from './redacted';
import { changesBetween } from './store';

const MOST_CHANGES = 200;

type Asked = Pick<
  Incident,
  'title' | 'fromMs' | 'toMs' | 'zone' | 'frozenByName' | 'chosenContainers' | 'sloMs'
>;

/** All that is known of a range at this moment, without any secret. */
export async function readIncident(asked: Asked, now: Date): Promise<Incident> {
  const { fromMs, toMs, chosenContainers, sloMs } = asked;
  const [from, to] = [new Date(fromMs), new Date(toMs)];
  const { served, newest } = await readServed(from, to);
  const question = { window: { fromMs, toMs }, containers: chosenContainers, sloMs };
  const price = newest && priceOf(newest);
  const charts = await readCharts(PANEL_NAMES, { ...question, containerDollarsPerHour: price }, now);
  const [marks, alerts, containers, jobs, changes, hide] = await Promise.all([
    marksBetween(from, to),
    alertsBetween(from, to),
    readContainers(from, to, charts.containers),
    readJobs(from, to),
    readChanges(from, to),
    redactor(),
  ]);
  const place = `${env.MODAL_APP_NAME} · ${env.MODAL_ENVIRONMENT}`;
  const known = { charts, marks, served, alerts: alerts.map(frozenAlert), containers, jobs, changes };
  const isSimulated = env.TARGET_KIND === 'simulator';
  const whence = { place, isSimulated, consoleUrl: env.CONSOLE_URL, frozenAtMs: now.getTime() };
  return { ...asked, ...whence, ...redacted(known, hide) };
}

function priceOf(preset: Preset): number | null {
  const gpu = textField(preset, 'compute.gpu');
  return gpu === null ? null : dollarsPerHour(gpu, 1, ownPrices());
}

function frozenAlert(alert: PastAlert): FrozenAlert {
  const { ruleName, severity, condition, firedAt, resolvedAt, worstValue, acknowledgedByName, note } = alert;
  return {
    name: ruleName,
    severity,
    condition: conditionWords(condition),
    firedAtMs: firedAt.getTime(),
    resolvedAtMs: resolvedAt?.getTime() ?? null,
    worst: worstValue === null ? null : valueWords(condition, worstValue),
    acknowledgedByName,
    note,
  };
}

async function readChanges(from: Date, to: Date): Promise<Limited<Change>> {
  const { rows, count } = await changesBetween(from, to, MOST_CHANGES);
  const shown = rows.reverse().map(({ id, at, actorName, summary }) => ({
    atMs: at.getTime(),
    byName: actorName,
    summary,
    path: `/history?entry=${id}`,
  }));
  return { shown, leftOut: count - rows.length };
}
