import type { Condition, LatencyName, RuleView, Severity, WhenMissing } from '@/lib/alerts/schema';

/** What is typed into the form of a rule, of either kind. */
export interface TypedRule {
  name: string;
  severity: Severity;
  kind: Condition['kind'];
  series: string;
  comparison: 'above' | 'below';
  threshold: string;
  latency: LatencyName;
  goodMs: string;
  objectivePercent: string;
  longMinutes: string;
  shortMinutes: string;
  burnRate: string;
  missing: WhenMissing;
  forSeconds: string;
  runbookUrl: string;
}

export const NEW_RULE: TypedRule = {
  name: '',
  severity: 'warn',
  kind: 'threshold',
  series: 'ttftP95',
  comparison: 'above',
  threshold: '300',
  latency: 'ttft',
  goodMs: '400',
  objectivePercent: '95',
  longMinutes: '60',
  shortMinutes: '5',
  burnRate: '6',
  missing: 'no data',
  forSeconds: '300',
  runbookUrl: '',
};

export function typedOf({ name, severity, condition, forSeconds, runbookUrl }: RuleView): TypedRule {
  const { kind, missing, threshold } = condition;
  const common = {
    name,
    severity,
    kind,
    missing,
    forSeconds: String(forSeconds),
    runbookUrl: runbookUrl ?? '',
  };
  if (condition.kind === 'threshold') {
    const { series, comparison } = condition;
    return { ...NEW_RULE, ...common, series, comparison, threshold: String(threshold) };
  }
  const { latency, goodMs, objectivePercent, longMinutes, shortMinutes } = condition;
  return {
    ...NEW_RULE,
    ...common,
    latency,
    goodMs: String(goodMs),
    objectivePercent: String(objectivePercent),
    longMinutes: String(longMinutes),
    shortMinutes: String(shortMinutes),
    burnRate: String(threshold),
  };
}

/** As the server reads it. An empty field is no number. */
export function inputOf(typed: TypedRule): object {
  const { name, severity, kind, missing, runbookUrl } = typed;
  const condition =
    kind === 'threshold'
      ? {
          kind,
          missing,
          series: typed.series,
          comparison: typed.comparison,
          threshold: number(typed.threshold),
        }
      : {
          kind,
          missing,
          latency: typed.latency,
          goodMs: number(typed.goodMs),
          objectivePercent: number(typed.objectivePercent),
          longMinutes: number(typed.longMinutes),
          shortMinutes: number(typed.shortMinutes),
          threshold: number(typed.burnRate),
        };
  return { name, severity, condition, forSeconds: number(typed.forSeconds), runbookUrl };
}

function number(text: string): number | null {
  return text.trim() === '' || !Number.isFinite(Number(text)) ? null : Number(text);
}
