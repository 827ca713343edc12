import 'server-only';
import path from 'node:path';
import { z } from 'zod';

// Never path.resolve('.venv'): the bundler would read that as files of the build, and follow its links.
const pathFromRoot = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((given) => path.resolve(given));

/** `48h,14d,90d,400d` as hours. */
const fourTimes = z
  .string()
  .transform((given) => given.split(',').map(hoursOf))
  .refine(
    (hours) => hours.length === 4 && hours.every((each) => each >= 26),
    'four times such as 48h,14d,90d,400d, each at least 26h',
  );

function hoursOf(time: string): number {
  const [, count, unit] = /^([1-9]\d{0,4})([hd])$/.exec(time.trim()) ?? [];
  return Number(count) * (unit === 'd' ? 24 : 1);
}

export const Env = z.object({
  DATA_DIR: pathFromRoot('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, hostname: /.*/ }),
  CONSOLE_URL: z.url().default('http://localhost:3000'),
  AUTH_SECRET: z.string().min(32),
  TARGET_KIND: z.enum(['simulator', 'modal']).default('modal'),
  MODAL_SERVER_URL: z.url().optional(),
  MODAL_TOKEN_ID: z.string().optional(),
  MODAL_TOKEN_SECRET: z.string().optional(),
  MODAL_ENVIRONMENT: z.string().default('main'),
  MODAL_APP_NAME: z.string().default('glm51'),
  PYTHON_BIN: pathFromRoot('.venv/bin/python'),
  MODAL_BIN: pathFromRoot('.venv/bin/modal'),
  SIMULATOR_CONTROL_URL: z.url().optional(),
  METRICS_POLL_SECONDS: z.coerce.number().positive().default(5),
  // How long metrics of 15 s, 1 min, 5 min and 1 h are kept; at least 26 h each, because a snapshot may be a day late.
  METRICS_RETENTION: fourTimes.optional(),
  // What a Prometheus sends as its bearer token to scrape /metrics; without it only people who are signed in may read that.
  METRICS_SCRAPE_TOKEN: z.string().min(16).optional(),
  // A Prometheus-compatible server to read the charts from instead of the console's own store. User and password may stand in it.
  PROMETHEUS_URL: z.url({ protocol: /^https?$/ }).optional(),
  PROMETHEUS_TOKEN: z.string().optional(),
  // What one B200 costs an hour, where it is not Modal's list price.
  GPU_HOUR_DOLLARS: z.coerce.number().nonnegative().optional(),
});
export type Env = z.infer<typeof Env>;

/** Every setting, checked as a whole. Throws one sentence that names each wrong variable and the way out. */
export function readEnv(given: Record<string, string | undefined> = process.env): Env {
  // A variable set to nothing (`MODAL_TOKEN_ID=`) counts as not set.
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(filled);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(
    `Wrong settings. ${problems.join('; ')}. \`npm start\` sets what is missing; set the rest in the environment.`,
  );
}

/** The environment that a child process inherits from this one. */
export function inheritedEnv(): NodeJS.ProcessEnv {
  return { ...process.env };
}

let settings: Env | undefined;

/** Settings, read at first use: `next build` imports modules without having any. */
export const env = new Proxy({} as Env, {
  get(_, name) {
    settings ??= readEnv();
    return Reflect.get(settings, name);
  },
});
