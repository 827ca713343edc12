/** What can be told, as the person who subscribes reads it. Pure. */
export const EVENTS = {
  'job.failed': 'A job failed, was cancelled or was lost',
  'job.succeeded': 'A job succeeded',
  'approval.wanted': 'A revision of a protected preset waits for approval',
  'revision.saved': 'A revision was saved',
  'revision.quarantined': 'A revision was quarantined, or its quarantine lifted',
  'budget.near': 'A monthly budget is spent to 80 %',
  'budget.reached': 'A monthly budget is spent: deploys and starts are blocked',
  'guard.overridden': 'Somebody started a job in a freeze or over the budget',
  'schedule.missed': 'A warm window or a scheduled deploy did not run',
  alert: 'An alert fired or was resolved',
  'people.changed': 'Somebody joined, left or got another role',
} as const;
