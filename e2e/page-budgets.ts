/** KB of scripts, gzipped, that a page's HTML names. */
export const GOAL_KB = { charts: 260, plain: 150 };

interface PageBudget {
  /** A number of its own is above the goal: it holds what was reached, and only goes down. */
  held: keyof typeof GOAL_KB | number;
  /** Where one is, of a page whose address has parts to fill in. */
  at?: string;
}

/** What each page of `app` may weigh. One that is missing here fails the story. */
export const PAGE_BUDGETS: Record<string, PageBudget> = {
  '/': { held: 'charts' },
  '/metrics': { held: 'charts' },
  '/metrics/containers': { held: 'charts' },
  '/metrics/compare': { held: 'charts' },
  '/metrics/chart/[name]': { held: 'charts', at: '/metrics/chart/ttft' },
  '/presets': { held: 'plain' },
  '/presets/[name]': { held: 241, at: '/presets/production-v4' },
  '/presets/[name]/revisions': { held: 155, at: '/presets/production-v4/revisions' },
  '/presets/[name]/revisions/[number]': { held: 155, at: '/presets/production-v4/revisions/1' },
  '/presets/compare': { held: 153 },
  '/presets/new': { held: 156 },
  '/jobs': { held: 153 },
  '/jobs/deployments': { held: 154 },
  '/jobs/golden-prompts': { held: 155 },
  '/jobs/schedules': { held: 154 },
  '/alerts': { held: 154 },
  '/history': { held: 155 },
  '/incidents': { held: 152 },
  '/known-issues': { held: 'plain' },
  '/settings': { held: 'plain' },
  '/settings/people': { held: 154 },
  '/settings/guards': { held: 154 },
  '/settings/notifications': { held: 155 },
  '/first-run': { held: 153 },
  '/sign-in': { held: 'plain' },
};

/** Pages that are there only for a moment, or only once something ran. */
export const NOT_WEIGHED = ['/setup', '/join', '/jobs/[id]', '/metrics/containers/[id]'];
