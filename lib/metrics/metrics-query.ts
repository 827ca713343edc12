import { isRange, RANGES, type Range } from '@/lib/metrics/series';
import { isTimeZone } from '@/lib/zoned-time';

/** What a metrics page is asked for, as it stands in its address. Pure. */
export interface MetricsQuery {
  /** A window that ends now and moves on; null when from and to are given, or nothing is. */
  range: Range | null;
  fromMs: number | null;
  toMs: number | null;
  /** An IANA name; null is the reader's own. */
  zone: string | null;
  /** Containers to look at; all when empty. */
  containers: string[];
  sloMs: number;
}

/** Unix milliseconds, `to` exclusive. */
export interface MetricsWindow {
  fromMs: number;
  toMs: number;
}

// Interactive work feels immediate while the first token comes within about 300 ms.
export const USUAL_SLO_MS = 300;
const MOST_SLO_MS = 600_000;
/** Shorter windows hold fewer than eight snapshots. */
export const SHORTEST_MS = 120_000;
export const LONGEST_MS = 400 * 86_400_000;
const MOST_CONTAINERS = 20;
const CONTAINER = /^[A-Za-z0-9_-]{1,64}$/;

/** Reads an address; what cannot be read counts as missing. `read` gives a parameter by its name. */
export function parseMetricsQuery(read: (name: string) => string | undefined): MetricsQuery {
  const [fromMs, toMs] = [instant(read('from')), instant(read('to'))];
  const hasWindow =
    fromMs !== null && toMs !== null && toMs - fromMs >= SHORTEST_MS && toMs - fromMs <= LONGEST_MS;
  const range = read('range');
  const slo = Number(read('slo'));
  return {
    range: !hasWindow && isRange(range) ? range : null,
    fromMs: hasWindow ? fromMs : null,
    toMs: hasWindow ? toMs : null,
    zone: zoneOf(read('zone')),
    containers: (read('containers') ?? '')
      .split(',')
      .filter((id) => CONTAINER.test(id))
      .slice(0, MOST_CONTAINERS),
    sloMs: Number.isInteger(slo) && slo > 0 && slo <= MOST_SLO_MS ? slo : USUAL_SLO_MS,
  };
}

/** The shortest address that means the same; `range=1h&slo=500`. */
export function metricsQueryString(query: MetricsQuery): string {
  const { range, fromMs, toMs, zone, containers, sloMs } = query;
  const given = new URLSearchParams();
  if (range !== null) given.set('range', range);
  if (fromMs !== null && toMs !== null) {
    given.set('from', isoSeconds(fromMs));
    given.set('to', isoSeconds(toMs));
  }
  if (zone !== null) given.set('zone', zone);
  if (containers.length > 0) given.set('containers', containers.join(','));
  if (sloMs !== USUAL_SLO_MS) given.set('slo', String(sloMs));
  return given.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%2F', '/');
}

/** From and to of a query at this moment. `usual` is the live window where none was chosen. */
export function windowOf(
  query: MetricsQuery,
  usual: Range,
  nowMs: number,
): MetricsWindow & {
  isLive: boolean;
} {
  const { range, fromMs, toMs } = query;
  if (fromMs !== null && toMs !== null) return { fromMs, toMs, isLive: false };
  // The step that now is in belongs to the window.
  const endMs = nowMs + 1;
  return { fromMs: endMs - RANGES[range ?? usual].seconds * 1000, toMs: endMs, isLive: true };
}

/** A window of at least two minutes around what was asked for, in whole seconds. */
export function zoomTo(query: MetricsQuery, fromMs: number, toMs: number): MetricsQuery {
  const middle = (fromMs + toMs) / 2;
  const half = Math.min(Math.max(toMs - fromMs, SHORTEST_MS), LONGEST_MS) / 2;
  return {
    ...query,
    range: null,
    fromMs: Math.floor((middle - half) / 1000) * 1000,
    toMs: Math.ceil((middle + half) / 1000) * 1000,
  };
}

function isoSeconds(ms: number): string {
  return new Date(Math.round(ms / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An ISO instant with its offset, or unix milliseconds. */
function instant(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d{12,14}$/.test(text)) return Number(text);
  if (!INSTANT.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}

function zoneOf(name: string | undefined): string | null {
  return name !== undefined && isTimeZone(name) ? name : null;
}
