import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectSnapshots } from '@/lib/metrics/collect';
import { claimCollecting } from '@/lib/metrics/collector-state';
import { embeddedSource } from '@/lib/metrics/embedded-source';
import type { MetricsWindow } from '@/lib/metrics/metrics-query';
import type { MetricsSource } from '@/lib/metrics/metrics-source';
import type { PanelName } from '@/lib/metrics/panels/panel-name';
import { prometheusServer } from '@/lib/metrics/prometheus/prometheus-client';
import { prometheusSource } from '@/lib/metrics/prometheus/prometheus-source';
import { readPanels } from '@/lib/metrics/read-panels';
import { busyEngine } from '@/lib/metrics/testing/busy-engine';
import { hasPrometheus, startPrometheus } from '@/lib/metrics/testing/prometheus';
import { engineText, snapshotItem } from '@/lib/metrics/testing/snapshot-item';
import { hasVictoriaMetrics, startVictoriaMetrics } from '@/lib/metrics/testing/victoria-metrics';
import { freshDatabase } from '@/lib/testing/database';

const NOW = new Date('2026-11-23T14:00:07Z');
const HOURS = 4;

const PEERS = [
  { name: 'Prometheus', isHere: hasPrometheus(), start: () => startPrometheus(openMetrics()) },
  {
    name: 'VictoriaMetrics',
    isHere: hasVictoriaMetrics(),
    start: () => startVictoriaMetrics(inMilliseconds()),
  },
];
const PANELS: readonly PanelName[] = ['ttft', 'requests', 'kv', 'tokens'];

const observed = ['ta-1', 'ta-2']
  .flatMap((container, index) => [
    ...busyEngine({
      container,
      from: NOW.getTime() / 1000 - HOURS * 3600 + index * 6.3,
      hours: HOURS,
      seed: index + 1,
      ...(index === 0 ? { restartAtHour: 2 } : { silentAtHour: 3 }),
    }),
  ])
  .sort((a, b) => a.at.getTime() - b.at.getTime())
  .map((each) => {
    const seconds = each.at.getTime() / 1000;
    const running = 12 + Math.round(10 * Math.sin(seconds / 900));
    const decode = Math.floor((each.at.getTime() - each.startedAt.getTime()) / 10);
    const { bounds, counts } = each;
    return { ...each, text: engineText({ bounds, ttft: counts, running, usage: running / 40, decode }) };
  });

beforeAll(async () => {
  await freshDatabase();
  await claimCollecting('me', 3600);
  const items = observed.map((each) => snapshotItem(each));
  const queue = {
    peek: async (limit: number) => ({ items: items.slice(0, limit), count: items.length }),
    drop: async (count: number) => items.splice(0, count),
  };
  await collectSnapshots(queue, () => NOW);
}, 120_000);

describe.each(PEERS.filter(({ isHere }) => isHere))('$name', ({ start }) => {
  let peer: { url: string; stop(): Promise<void> };
  let source: MetricsSource;
  beforeAll(async () => {
    peer = await start();
    source = prometheusSource(prometheusServer(peer.url));
  }, 120_000);
  afterAll(() => peer?.stop());

  test.each([
    ['the last hour', 1],
    ['all of it', 4],
  ])('shows %s as the own store does: half of the points differ by less than 5 %', async (_, hours) => {
    const [ours, theirs] = await Promise.all([panelsOf(embeddedSource, hours), panelsOf(source, hours)]);
    for (const name of PANELS) {
      const series = ours.panels[name]?.series ?? [];
      expect(series.length, name).toBeGreaterThan(0);
      expect(theirs.panels[name]?.series.map(({ key }) => key)).toEqual(series.map(({ key }) => key));
      for (const { key, values } of series) {
        const said = theirs.panels[name]?.series.find((other) => other.key === key)?.values ?? [];
        expect(differences(values, said), `${name} ${key}`).toBeLessThan(0.05);
      }
    }
  });

  test('shows the silence of a container as a gap in its line', async () => {
    const { panels, grid } = await panelsOf(source, 1.5);
    const line = panels.kv?.series.find(({ key }) => key.includes('ta-2'))?.values ?? [];
    const silentMs = NOW.getTime() - 40 * 60_000;
    expect(line[Math.floor((silentMs - grid.startMs) / 1000 / grid.stepSeconds)]).toBeNull();
  });

  test('knows the containers of its own that this console never heard', async () => {
    const seen = await source.containers(NOW.getTime() - 3_600_000, NOW.getTime());
    expect(seen.map(({ id }) => id).sort()).toEqual(['ta-1', 'ta-2']);
  });
});

test('a server that does not answer is named, with the reason and without its password', async () => {
  const source = prometheusSource(prometheusServer('http://reader:s3cret-word@127.0.0.1:9'));
  await expect(panelsOf(source, 1)).rejects.toThrow(/^127\.0\.0\.1:9 does not answer: .+\.$/);
});

function panelsOf(source: MetricsSource, hours: number) {
  const window: MetricsWindow = { fromMs: NOW.getTime() + 1 - hours * 3_600_000, toMs: NOW.getTime() + 1 };
  const question = { window, containers: [], sloMs: 300, containerDollarsPerHour: null };
  return readPanels(PANELS, question, NOW, source);
}

/** The middle one of all relative differences where both say something. */
function differences(ours: readonly (number | null)[], theirs: readonly (number | null)[]): number {
  const found = ours.flatMap((value, index) => {
    const said = theirs[index];
    if (value === null || said === null || said === undefined) return [];
    return [Math.abs(value - said) / Math.max(Math.abs(value), 1e-9)];
  });
  const told = ours.filter((value) => value !== null).length;
  if (told === 0) return 0;
  expect(found.length).toBeGreaterThan(told * 0.8);
  return found.sort((a, b) => a - b)[Math.floor(found.length / 2)] ?? Number.NaN;
}

/** What a scrape of the console would have brought: the engine's text with the container's labels and the moment. */
function scraped(momentOf: (at: Date) => number): string[] {
  return observed.flatMap(({ container, at, text }) =>
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => `${line.replace('{', `{container="${container}",revision="r1",`)} ${momentOf(at)}`),
  );
}

function openMetrics(): string {
  return `${scraped((at) => at.getTime() / 1000).join('\n')}\n# EOF\n`;
}

function inMilliseconds(): string {
  return `${scraped((at) => at.getTime()).join('\n')}\n`;
}
