import 'server-only';
import { ownPrices } from '@/lib/cost/own-prices';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { numberField, textField } from '@/lib/flags/field-value';
import { goldenPrompts } from '@/lib/golden/store';
import { budgetWarning, guardsOn } from '@/lib/guards/guards-on';
import { askModal } from '@/lib/jobs/plan/ask-modal';
import { askedAgain } from '@/lib/jobs/plan/asked-again';
import { pastRuns } from '@/lib/jobs/plan/past-runs';
import type { JobPlan, PlanRequest } from '@/lib/jobs/plan/plan';
import type { CountedContainers, PlanInputs } from '@/lib/jobs/plan/plan-inputs';
import { planOf } from '@/lib/jobs/plan/plan-of';
import { standingDeployment } from '@/lib/jobs/plan/standing-deployment';
import { compiledKernels, storedWeights } from '@/lib/jobs/plan/volumes';
import { recentTarget } from '@/lib/jobs/recent-target';
import { registered } from '@/lib/jobs/registered';
import { heldScale, savesMoney } from '@/lib/jobs/scale-down';
import { defaultTarget } from '@/lib/jobs/target';
import { newestContainerCounts } from '@/lib/metrics/container-counts';
import { freshness } from '@/lib/metrics/series';
import { ruleContext } from '@/lib/presets/rule-context';
import type { StoredRevision } from '@/lib/presets/schema';
import { standingOf } from '@/lib/presets/standing-store';
import { revisionById } from '@/lib/presets/store';
import { fail, ok, type Result } from '@/lib/result';
import { checkPreset } from '@/lib/rules/check-preset';
import { medianStart } from '@/lib/starts/read-starts';

// Of production-v4; only decides what a container without snapshots is called.
const STARTUP_SECONDS = 900;

/** The plan of a job: from the database alone, or with what Modal says at this moment, which may take 5 s. */
export async function readPlan(
  asks: PlanRequest,
  { withModal = false, mayOverride = false, now = new Date() } = {},
): Promise<Result<JobPlan>> {
  const planned = asks.kind === 'again' ? await askedAgain(asks.jobId) : { ...NOT_AGAIN, request: asks };
  if (planned === null) return fail('not-found', 'There is no such job to plan again.');
  const { request, asked, settings } = planned;
  const target = withModal ? await recentTarget(now) : await defaultTarget();
  const stands = await standingDeployment(target.id);
  const isAsked = 'revisionId' in request;
  const found = isAsked ? await revisionById(request.revisionId) : (stands?.revision ?? null);
  const revision =
    found && request.kind === 'register' ? { ...found, config: registered(found.config) } : found;
  if (isAsked && revision === null) return fail('not-found', 'There is no such revision to plan for.');
  const startupSeconds = (revision && numberField(revision.config, 'timeouts.startup')) ?? STARTUP_SECONDS;
  // To the guards and in the past, registering is a deploy.
  const kind = request.kind === 'register' ? 'deploy' : request.kind;
  const kinds = isAsked ? (['deploy', 'rollback'] as const) : [kind];
  const [findings, standing, counted, modal, runs, compiles, starts, guards, nearBudget, prompts] =
    await Promise.all([
      isAsked && found ? findingsNow(found) : [],
      isAsked ? standingOf(request.revisionId) : null,
      countedNow(now),
      withModal ? askModal(startupSeconds) : NOT_ASKED,
      pastRuns(target.id, kinds),
      pastRuns(target.id, ['compile']),
      medianStart(revision?.config ?? null),
      guardsOn(db, target, kind, now),
      budgetWarning(target, kind, now),
      goldenPrompts(),
    ]);
  const { appName, environment } = target;
  const live = modal.state === 'answered' ? (modal.autoscaler?.live ?? null) : null;
  // A scale-down passes whatever holds others back.
  const passes = settings !== null && savesMoney(settings, (await heldScale(db, target.id, live)).settings);
  return ok(
    planOf({
      kind: request.kind,
      asked,
      settings,
      target: { appName, environment, isSimulator: env.TARGET_KIND === 'simulator' },
      revision,
      findings,
      standing,
      stands,
      compiledFor: compiledKernels(target),
      weights: storedWeights(target),
      counted,
      modal,
      guards: { sentences: passes ? [] : guards.map(({ sentence }) => sentence), mayOverride },
      budgetWarning: nearBudget,
      pastRuns: runs,
      pastCompiles: compiles,
      pastStarts: starts,
      prices: ownPrices(),
      goldenPrompts: prompts.length,
    }),
  );
}

const NOT_AGAIN = { asked: null, settings: null };
const NOT_ASKED: PlanInputs['modal'] = { state: 'not asked' };

async function findingsNow({ config }: StoredRevision) {
  return checkPreset(config, await ruleContext(textField(config, 'engine.version') ?? ''));
}

/** The collector counts every 15 s; what is older than a minute may be long untrue. */
async function countedNow(now: Date): Promise<CountedContainers | null> {
  const counts = await newestContainerCounts();
  return counts && freshness(counts.at.getTime(), now.getTime()) === 'fresh' ? counts : null;
}
