/** One metric with all its samples, as prom-client's registry asks for it. */
export interface Family {
  type: 'gauge' | 'counter' | 'histogram';
  name: string;
  help: string;
  values: Sample[];
}

export interface Sample {
  /** Where it is not the family's own: `…_bucket`. */
  metricName?: string;
  labels: Record<string, string>;
  value: number;
}

export function familyOf(type: Family['type'], name: string, help: string, values: Sample[]): Family {
  return { type, name, help, values };
}
