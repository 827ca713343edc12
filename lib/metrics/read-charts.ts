import 'server-only';
import { env } from '@/lib/env';
import { embeddedSource } from '@/lib/metrics/embedded-source';
import type { PanelName } from '@/lib/metrics/panels/panel-name';
import { PrometheusProblem, prometheusServer } from '@/lib/metrics/prometheus/prometheus-client';
import { prometheusSource } from '@/lib/metrics/prometheus/prometheus-source';
import { type PanelsAnswer, type PanelsQuestion, readPanels } from '@/lib/metrics/read-panels';

/**
 * The panels from where this console's charts come: its own store, or the server at PROMETHEUS_URL. While that one does
 * not answer, the own store does, and `sourceProblem` says so.
 */
export async function readCharts(
  names: readonly PanelName[],
  question: PanelsQuestion,
  now: Date,
): Promise<PanelsAnswer & { sourceProblem: string | null }> {
  const { PROMETHEUS_URL, PROMETHEUS_TOKEN } = env;
  const own = () => readPanels(names, question, now, embeddedSource);
  if (PROMETHEUS_URL === undefined) return { ...(await own()), sourceProblem: null };
  const source = prometheusSource(prometheusServer(PROMETHEUS_URL, PROMETHEUS_TOKEN));
  try {
    return { ...(await readPanels(names, question, now, source)), sourceProblem: null };
  } catch (error) {
    if (!(error instanceof PrometheusProblem)) throw error;
    return { ...(await own()), sourceProblem: error.message };
  }
}
