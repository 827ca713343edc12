import type { NewRule, ThresholdCondition } from './schema';

const watched = (
  series: ThresholdCondition['series'],
  comparison: ThresholdCondition['comparison'],
  threshold: number,
): ThresholdCondition => ({ kind: 'threshold', series, comparison, threshold, missing: 'no data' });

/** What a new console watches; each rule is its owner's to change or to remove. */
export const SHIPPED_RULES: readonly NewRule[] = [
  {
    name: 'Slow first token',
    severity: 'page',
    condition: watched('ttftP95', 'above', 300),
    forSeconds: 300,
    runbookUrl: '/metrics',
  },
  {
    name: 'KV pool nearly full',
    severity: 'warn',
    condition: watched('kvUsed', 'above', 90),
    forSeconds: 300,
    runbookUrl: '/known-issues',
  },
  {
    name: 'Requests are retracted',
    severity: 'warn',
    condition: watched('retracted', 'above', 0),
    forSeconds: 60,
    runbookUrl: '/known-issues',
  },
  {
    name: 'Queue grows',
    severity: 'warn',
    condition: watched('queueGrowth', 'above', 1),
    forSeconds: 300,
    runbookUrl: '/metrics',
  },
  {
    name: 'No container left to start',
    severity: 'note',
    condition: watched('containerRoom', 'below', 1),
    forSeconds: 600,
    runbookUrl: '/jobs/deployments',
  },
  {
    name: 'Containers crash again and again',
    severity: 'page',
    condition: watched('crashes', 'above', 2),
    forSeconds: 0,
    runbookUrl: '/metrics/containers',
  },
  {
    name: 'A container runs and says nothing',
    severity: 'page',
    condition: watched('silence', 'above', 90),
    forSeconds: 60,
    runbookUrl: '/metrics/containers',
  },
  {
    name: 'A day costs more than planned',
    severity: 'note',
    condition: watched('dollarsPerDay', 'above', 1500),
    forSeconds: 0,
    runbookUrl: '/metrics',
  },
];
