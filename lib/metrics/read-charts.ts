import 'server-only';
import { askChartsSource } from '@/lib/metrics/charts-source';
import type { PanelName } from '@/lib/metrics/panels/panel-name';
import { type PanelsAnswer, type PanelsQuestion, readPanels } from '@/lib/metrics/read-panels';

/** The panels from where this console's charts come. */
export async function readCharts(
  names: readonly PanelName[],
  question: PanelsQuestion,
  now: Date,
): Promise<PanelsAnswer & { sourceProblem: string | null }> {
  const { answer, sourceProblem } = await askChartsSource((source) =>
    readPanels(names, question, now, source),
  );
  return { ...answer, sourceProblem };
}
