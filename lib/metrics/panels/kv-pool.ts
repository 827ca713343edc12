import { columnOf, type Step } from '@/lib/metrics/columns';
import { mean } from '@/lib/metrics/point';
import type { Series } from '@/lib/metrics/series';
import type { PanelRecipe } from './panel-recipe';

export const kvPool: PanelRecipe = {
  title: 'KV pool',
  unit: '% of pool',
  valueUnit: '%',
  meaning:
    'What the KV pool holds: tokens of running requests (used), cached prompts that give way when room is needed (evictable), and nothing (free). The line is the engine’s own token_usage: it counts what running requests hold and leaves evictable tokens out, so a pool can look quiet by it and yet have nothing free.',
  whatToDo:
    'Little free is normal while much is evictable. Little of both, with requests waiting, is a full pool: raise --max-total-tokens or --mem-fraction-static, or expect retractions.',
  digits: 1,
  shape: 'stack',
  headline: 'used',
  line: 'usage',
  axisAtLeast: 100,
  metrics: [
    'tokenUsage',
    'usedTokens',
    'poolTokens',
    'kvUsedTokens',
    'kvEvictableTokens',
    'kvAvailableTokens',
  ],
  read: ({ steps }) => {
    const hasParts = steps.some((step) => step?.gauges.kvEvictableTokens);
    const column = (key: string, label: string, read: (step: Step) => number | null): Series => ({
      key,
      label,
      values: columnOf(steps, read, 1),
    });
    const part = (name: 'used' | 'evictable' | 'free') => (step: Step) => partsOf(step)?.[name] ?? null;
    return {
      series: [
        column('used', 'used', part('used')),
        ...(hasParts
          ? [column('evictable', 'evictable', part('evictable')), column('free', 'free', part('free'))]
          : [column('free', 'free or evictable', part('free'))]),
        column('usage', 'token_usage', ({ gauges }) => {
          const share = mean(gauges.tokenUsage);
          return share === null ? null : share * 100;
        }),
      ],
      ...(!hasParts && {
        note: 'This engine version does not tell evictable from free tokens; SGLang 0.5.11 and newer do.',
      }),
    };
  },
};

/** In percent of the pool. */
function partsOf({ gauges }: Step): { used: number; evictable: number; free: number } | null {
  const pool = mean(gauges.poolTokens);
  const used = mean(gauges.kvUsedTokens) ?? mean(gauges.usedTokens);
  if (!pool || used === null) return null;
  const evictable = mean(gauges.kvEvictableTokens) ?? 0;
  // As they are shown: rounded one by one, three parts would make more than the whole.
  const percent = (tokens: number) => Math.round((tokens / pool) * 1000) / 10;
  const shares = { used: percent(used), evictable: percent(evictable) };
  return { ...shares, free: Math.max(0, 100 - shares.used - shares.evictable) };
}
