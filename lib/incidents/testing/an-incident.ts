import { PANEL_NAMES } from '@/lib/metrics/panels/panel-name';
import type { Incident } from '../incident';

const FROM_MS = Date.parse('2026-11-23T13:00:00Z');
const GRID = { startMs: FROM_MS, stepSeconds: 900, count: 4 };

/** A range of an hour in which nothing is known, and what a test says of it. */
export function anIncident(known: Partial<Incident> = {}): Incident {
  const none = { shown: [], leftOut: 0 };
  return {
    title: 'A quiet hour',
    fromMs: FROM_MS,
    toMs: FROM_MS + 3_600_000,
    zone: 'UTC',
    frozenAtMs: FROM_MS + 7_200_000,
    frozenByName: 'Ada',
    place: 'glm51 · main',
    isSimulated: false,
    consoleUrl: 'https://console.example.com',
    chosenContainers: [],
    sloMs: 300,
    charts: { grid: GRID, panels: {}, asleep: [], containers: [], sourceProblem: null },
    marks: [],
    served: [],
    alerts: [],
    containers: none,
    jobs: none,
    changes: none,
    ...known,
  };
}

/** Every panel with one line of these values, a quarter of an hour each. */
export function chartsOf(values: (number | null)[], label = 'p95'): Incident['charts'] {
  const panel = { series: [{ key: 'p95', label, values }], newestAtMs: FROM_MS };
  const panels = Object.fromEntries(PANEL_NAMES.map((name) => [name, panel]));
  return { grid: GRID, panels, asleep: [], containers: [], sourceProblem: null };
}
