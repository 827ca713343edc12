/** What stands before the value of a line: a name and its labels. */
export interface ExpositionSeries {
  name: string;
  labels: ReadonlyMap<string, string>;
}

const MOST_KNOWN = 8192;
// A key is kept for long: a hostile engine must not fill the memory with them.
const LONGEST_KEY = 1024;

const known = new Map<string, ExpositionSeries>();

/** The series that a text stands for, when it was read before: an engine repeats its few hundred in every snapshot. */
export function knownSeries(text: string): ExpositionSeries | undefined {
  return known.get(text);
}

/** `text` must be a string of its own: a part of another would keep all of that one in memory. */
export function rememberSeries(text: string, series: ExpositionSeries): void {
  if (text.length > LONGEST_KEY) return;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, series);
}
