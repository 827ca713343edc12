/** A series of Modal's metrics export, as far as choosing one needs it. */
export interface NamedSeries {
  name: string;
  unit: string;
}

/**
 * The series that counts running containers. Modal documents its units and the ends of names (`_max`, `_avg`), not the
 * names themselves, so: in containers, about running ones where it says so, the most of a bucket before its average.
 * Null when none is surely that. Pure.
 */
export function runningSeries<Series extends NamedSeries>(series: readonly Series[]): Series | null {
  const inContainers = series.filter(({ unit, name }) => unit === 'containers' && !OTHER.test(name));
  const ofRunning = inContainers.filter(({ name }) => name.includes('running'));
  const candidates = ofRunning.length > 0 ? ofRunning : inContainers;
  const ending = (end: string) => candidates.find(({ name }) => name.endsWith(end));
  return ending('_max') ?? ending('_avg') ?? null;
}

const OTHER = /pending|creating|started|error|idle/;
