/** Two ranges of time side by side, at like load. Pure: what the page shows. */

export const VERDICTS = {
  better: 'better',
  worse: 'worse',
  changed: 'changed',
  same: 'no difference',
  'too-few': 'too few requests',
} as const;
export type Verdict = keyof typeof VERDICTS;

export interface ComparedValue {
  key: string;
  label: string;
  unit: string;
  digits: number;
  /** At like load; null where nothing can be said. */
  before: number | null;
  after: number | null;
  /** After against before, 0.1 is 10 % more; with the bounds that hold 95 of 100 draws. */
  change: { share: number; low: number; high: number } | null;
  /** The share of draws that agree on the direction, 0.5 to 1. */
  confidence: number | null;
  verdict: Verdict;
}

export interface ComparedSide {
  fromMs: number;
  toMs: number;
  requests: number;
  /** Of those, at loads that both sides had. */
  alikeRequests: number;
}

export interface Comparison {
  before: ComparedSide;
  after: ComparedSide;
  values: ComparedValue[];
  /** The loads that were compared: `6 to 11 requests at once`. */
  loads: string[];
}

/** `almost certain`, `likely`, `perhaps`: how sure a verdict is, in words. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.99) return 'almost certain';
  if (confidence >= 0.975) return 'very likely';
  if (confidence >= 0.9) return 'likely';
  return 'may be chance';
}

/** `98 %`; all draws of a few hundred are no more than `over 99 %`. */
export function confidencePercent(confidence: number): string {
  return confidence > 0.99 ? 'over 99 %' : `${Math.round(confidence * 100)} %`;
}
