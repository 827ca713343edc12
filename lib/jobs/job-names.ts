/** Without zod, for what the browser lists. */

export const JOB_KINDS = [
  'deploy',
  'rollback',
  'download',
  'compile',
  'golden',
  'rollover',
  'scale',
  'stop',
] as const;

export const JOB_STATUSES = [
  'queued',
  'running',
  'cancelling',
  'succeeded',
  'failed',
  'cancelled',
  'lost',
] as const;

export const LOG_SOURCES = ['console', 'cli', 'build', 'function', 'container'] as const;
