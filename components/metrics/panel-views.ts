import { type FleetNow, newestValue, type Panel, type PanelName } from '@/lib/metrics/series';

/** How one panel is drawn and described. */
export interface PanelView {
  title: string;
  /** Beside the title. */
  unit: string;
  /** Behind a number; none after a plain count. */
  valueUnit: string;
  /** What the numbers mean, for readers who cannot see the line or do not know the metric. */
  description: string;
  digits: number;
  /** The series whose newest value stands in the header; `highest` of all, or what is `now` counted. */
  headline: string;
  /** Series that the tooltip and the table show, but no line. */
  hidden?: readonly string[];
  steps?: boolean;
  /** The axis reaches at least this far, so that quiet noise does not fill the chart. */
  axisAtLeast: number;
  wholeTicks?: boolean;
  objective?: { value: number; label: string };
}

// Interactive work feels immediate while the first token comes within about 300 ms.
const TTFT_OBJECTIVE_MS = 300;

export const PANEL_VIEWS: Record<PanelName, PanelView> = {
  ttft: {
    title: 'TTFT',
    unit: 'ms',
    valueUnit: 'ms',
    description: 'Time to first token, from arrival to the first token, over all containers',
    digits: 0,
    headline: 'p95',
    hidden: ['samples'],
    axisAtLeast: 400,
    objective: { value: TTFT_OBJECTIVE_MS, label: `SLO ${TTFT_OBJECTIVE_MS} ms` },
  },
  kv: {
    title: 'KV cache usage',
    unit: '% of pool',
    valueUnit: '%',
    description:
      'Share of the KV pool that running requests hold, for each container; cached tokens that may be evicted are not counted',
    digits: 1,
    headline: 'highest',
    axisAtLeast: 100,
  },
  containers: {
    title: 'Containers',
    unit: 'count',
    valueUnit: '',
    description:
      'Containers that serve, and those on their way; a container serves once its engine has sent metrics',
    digits: 0,
    headline: 'now',
    steps: true,
    wholeTicks: true,
    axisAtLeast: 3,
  },
  requests: {
    title: 'Requests',
    unit: 'count',
    valueUnit: '',
    description: 'Requests inside the engines, being worked on or queued, over all containers',
    digits: 1,
    headline: 'runningRequests',
    axisAtLeast: 8,
  },
  interToken: {
    title: 'Inter-token latency',
    unit: 'ms',
    valueUnit: 'ms',
    description: 'Time between two tokens of one request, over all containers',
    digits: 1,
    headline: 'p95',
    axisAtLeast: 20,
  },
  tokens: {
    title: 'Tokens',
    unit: 'tokens/s',
    valueUnit: 'tokens/s',
    description:
      'Tokens generated, and prompt tokens computed or found in the prefix cache, over all containers',
    digits: 0,
    headline: 'decode',
    axisAtLeast: 100,
  },
  acceptLength: {
    title: 'Accept length',
    unit: 'tokens/step',
    valueUnit: 'tokens/step',
    description:
      'Tokens accepted for each speculative step, averaged over containers; 1.0 means that the drafts are useless',
    digits: 2,
    headline: 'acceptLength',
    axisAtLeast: 4,
  },
  cacheHits: {
    title: 'Prefix-cache hits',
    unit: '% of prompt tokens',
    valueUnit: '%',
    description: 'Share of prompt tokens found in the prefix cache, over all containers',
    digits: 1,
    headline: 'hits',
    axisAtLeast: 100,
  },
};

/** `188 ms`, `51.2 %`, `3`; a dash where there is no value. */
export function formatValue(value: number | null, view: Pick<PanelView, 'digits' | 'valueUnit'>): string {
  if (value === null) return '—';
  const digits = { minimumFractionDigits: 0, maximumFractionDigits: view.digits };
  return `${value.toLocaleString('en-US', digits)} ${view.valueUnit}`.trimEnd();
}

/** The number for the header, with the name of the line that it is of; none where the title says it. */
export function headlineOf(
  panel: Panel,
  view: PanelView,
  fleet: FleetNow,
): { label: string; value: number } | null {
  // A step of five minutes says how many there were at most, not how many there are.
  if (view.headline === 'now') {
    return fleet.running === null ? null : { label: 'running', value: fleet.running };
  }
  if (view.headline === 'highest') {
    const live = panel.series.filter((series) => newestValue(series) !== null);
    if (live.length === 0) return null;
    const label = live.length > 1 ? 'highest' : panel.series.length > 1 ? live[0]?.label : undefined;
    return { label: label ?? '', value: Math.max(...live.map((series) => newestValue(series) ?? 0)) };
  }
  const series = panel.series.find(({ key }) => key === view.headline);
  const value = series ? newestValue(series) : null;
  return value === null ? null : { label: panel.series.length > 1 ? (series?.label ?? '') : '', value };
}
