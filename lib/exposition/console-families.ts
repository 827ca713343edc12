import { type Family, familyOf } from '@/lib/exposition/family';

/** How the console itself does, as read from the database that all consoles share. */
export interface ConsoleHealth {
  openJobs: { status: string; count: number }[];
  oldestQueuedSeconds: number;
  deliveriesWaiting: number;
  alertsFiring: { severity: string; count: number }[];
  containers: { running: number; starting: number } | null;
  collector: {
    polledSecondsAgo: number | null;
    isUnreachable: boolean;
    stored: number;
    refused: number;
  } | null;
  snapshotAges: { container: string; seconds: number }[];
}

/** The console's health as metrics. What nobody knows is left out rather than told as 0. Pure. */
export function consoleFamilies(health: ConsoleHealth): Family[] {
  const { collector, containers } = health;
  return [
    gauge(
      'jobs_open',
      'Jobs that wait or run, by state',
      health.openJobs.map(({ status, count }) => [count, { status }]),
    ),
    gauge('job_oldest_queued_seconds', 'How long the oldest queued job has waited', [
      [health.oldestQueuedSeconds],
    ]),
    gauge('webhook_deliveries_waiting', 'Messages to webhooks that are not delivered yet', [
      [health.deliveriesWaiting],
    ]),
    gauge(
      'alerts_firing',
      'Alert rules that fire, by severity',
      health.alertsFiring.map(({ severity, count }) => [count, { severity }]),
    ),
    gauge(
      'containers',
      'Containers of the app as Modal’s control plane counts them',
      containers
        ? [
            [containers.running, { state: 'running' }],
            [containers.starting, { state: 'starting' }],
          ]
        : [],
    ),
    gauge(
      'snapshot_age_seconds',
      'Time since a container’s newest snapshot',
      health.snapshotAges.map(({ container, seconds }) => [seconds, { container }]),
    ),
    gauge(
      'metrics_polled_seconds_ago',
      'Time since the queue of snapshots was read',
      known(collector?.polledSecondsAgo),
    ),
    gauge(
      'modal_unreachable',
      '1 while Modal does not answer the collector',
      known(collector && Number(collector.isUnreachable)),
    ),
    counter('snapshots_stored_total', 'Snapshots stored', known(collector?.stored)),
    counter('snapshots_refused_total', 'Snapshots refused', known(collector?.refused)),
  ].filter(({ values }) => values.length > 0);
}

type Told = readonly [value: number, labels?: Record<string, string>];

function known(value: number | null | undefined): Told[] {
  return value === null || value === undefined ? [] : [[value]];
}

function gauge(name: string, help: string, values: readonly Told[]): Family {
  return told('gauge', name, help, values);
}

function counter(name: string, help: string, values: readonly Told[]): Family {
  return told('counter', name, help, values);
}

function told(type: Family['type'], name: string, help: string, values: readonly Told[]): Family {
  const samples = values.map(([value, labels = {}]) => ({ value, labels }));
  return familyOf(type, `glm_console_${name}`, help, samples);
}
