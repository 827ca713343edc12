import 'server-only';
import { env } from '@/lib/env';
import { embeddedSource } from '@/lib/metrics/embedded-source';
import type { MetricsSource } from '@/lib/metrics/metrics-source';
import { PrometheusProblem, prometheusServer } from '@/lib/metrics/prometheus/prometheus-client';
import { prometheusSource } from '@/lib/metrics/prometheus/prometheus-source';

/**
 * Asks where this console's charts come from: its own store, or the server at PROMETHEUS_URL. While that one does not
 * answer, the own store does, and `sourceProblem` says so.
 */
export async function askChartsSource<T>(
  ask: (source: MetricsSource) => Promise<T>,
): Promise<{ answer: T; sourceProblem: string | null }> {
  const { PROMETHEUS_URL, PROMETHEUS_TOKEN } = env;
  const own = () => ask(embeddedSource);
  if (PROMETHEUS_URL === undefined) return { answer: await own(), sourceProblem: null };
  try {
    const source = prometheusSource(prometheusServer(PROMETHEUS_URL, PROMETHEUS_TOKEN));
    return { answer: await ask(source), sourceProblem: null };
  } catch (error) {
    if (!(error instanceof PrometheusProblem)) throw error;
    return { answer: await own(), sourceProblem: error.message };
  }
}

/** `prometheus.example:9090` when the charts are read from there; null for the own store. */
export function chartsServer(): string | null {
  return env.PROMETHEUS_URL === undefined ? null : new URL(env.PROMETHEUS_URL).host;
}
