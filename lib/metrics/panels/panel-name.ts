/** The charts there are, in the order of the metrics page. */
export const PANEL_NAMES = [
  'ttft',
  'ttftSpread',
  'slow',
  'queueTime',
  'kvPool',
  'kv',
  'requests',
  'containers',
  'interToken',
  'endToEnd',
  'tokens',
  'acceptLength',
  'cacheHits',
  'retractions',
  'costPerHour',
  'costPerMillionTokens',
] as const;
export type PanelName = (typeof PANEL_NAMES)[number];

export function isPanelName(value: unknown): value is PanelName {
  return (PANEL_NAMES as readonly unknown[]).includes(value);
}
