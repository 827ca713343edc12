/** Without zod, for what the browser lists. */

export const SEVERITIES = {
  page: 'Page: somebody gets up',
  warn: 'Warn: somebody looks today',
  note: 'Note: good to know',
} as const;

export const LATENCIES = {
  ttft: 'time to first token',
  interToken: 'time between tokens',
  endToEnd: 'time to the last token',
  queueTime: 'time in the queue',
} as const;
