import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '@/lib/flags/fingerprint';
import { standing } from '@/lib/presets/standing';
import type { PlanInputs } from './plan-inputs';
import { planOf } from './plan-of';
import { AT, aRevision, planInputs, standsThere, up, usualStarts } from './testing/plan-inputs';

const plan = (changed: Partial<PlanInputs> = {}) => planOf(planInputs(changed));
const CHUNK = 'extra.chunked-prefill-size';
const STARTS = usualStarts([300, 360, 400]);
const COMPILE = { isIdle: false, steps: [{ title: 'Compile kernels', seconds: 900 }] };
const SETTINGS = { minContainers: 1, maxContainers: 5, scaledownWindowSeconds: 900 };

describe('what changes', () => {
  it('is said plainly when nothing does', () => {
    const { changes } = plan();
    expect(changes).toEqual({
      groups: [],
      command: [],
      summary: 'Nothing differs from production-v4 r1, which stands there now.',
    });
  });

  it('is flags, platform and command against what stands there', () => {
    const { changes } = plan({ revision: aRevision(2, { [CHUNK]: 8192, 'compute.max_containers': 2 }) });
    expect(changes?.groups.map(({ id }) => id)).toEqual(['extra', 'compute']);
    expect(changes?.command).toContainEqual({ kind: 'added', text: '--chunked-prefill-size 8192' });
    expect(changes?.summary).toBe('2 values differ from production-v4 r1, which stands there now.');
  });

  it.each([
    { stands: null, summary: 'Nothing was deployed from here yet: all of it is new.' },
    {
      stands: standsThere(aRevision(1), { isStopped: true }),
      summary: 'Nothing differs from production-v4 r1, which was deployed last.',
    },
  ])('$summary', ({ stands, summary }) => {
    expect(plan({ stands }).changes?.summary).toBe(summary);
  });

  it.each(['download', 'compile', 'golden', 'rollover', 'scale', 'stop'] as const)(
    'is nothing for %s',
    (kind) => {
      expect(plan({ kind }).changes).toBeNull();
    },
  );
});

describe('strategy', () => {
  it.each([
    { counted: up(0), preselected: 'rolling', why: /Both do the same while no container runs/ },
    { counted: up(1), preselected: 'rolling', why: /1 of 3 containers runs, which leaves room for 2/ },
    { counted: up(2), preselected: 'rolling', why: /2 of 3 containers run, which leaves room for 1/ },
    { counted: up(2, 1), preselected: null, why: /3 of 3 containers run, so a rolling deploy finds no room/ },
    { counted: up(3), preselected: null, why: /3 of 3 containers run, so a rolling deploy finds no room/ },
    { counted: up(4), preselected: null, why: /4 containers run where this revision allows 3, so a rolling/ },
    { counted: null, preselected: 'rolling', why: /how many containers run is not known/ },
  ])('with $counted.running + $counted.starting up', ({ counted, preselected, why }) => {
    const { strategy } = plan({ counted });
    expect(strategy?.preselected).toBe(preselected);
    expect(strategy?.why).toMatch(why);
  });

  it('says what rolling costs meanwhile, and how long recreate makes requests wait', () => {
    const { strategy } = plan({ counted: up(1), pastStarts: STARTS });
    expect(strategy?.options.map(({ effect }) => effect)).toEqual([
      '1 old container goes on until new ones are up, at most 2 at a time, which costs up to $100.00 / h meanwhile.',
      'Ends the 1 container now; requests wait about 6 m 40 s for a new one.',
    ]);
  });

  it('is asked of a deploy and a roll back only', () => {
    expect(plan({ kind: 'rollback' }).strategy).not.toBeNull();
    expect(plan({ kind: 'rollover' }).strategy).toBeNull();
  });
});

describe('containers', () => {
  const answered = { state: 'answered', counted: up(2), autoscaler: { live: SETTINGS } } as const;

  it('are those that Modal counts, once it has answered', () => {
    expect(plan({ modal: answered }).fleet).toMatchObject({ running: 2, max: 3, problem: null });
    expect(plan({ modal: { state: 'silent', why: 'Away.' } }).fleet).toMatchObject({
      running: 0,
      problem: 'Away.',
    });
  });

  it.each([
    { counted: up(2), effect: 'All 2 containers that run are replaced.' },
    { counted: up(3), effect: /^3 containers run and 3 may: fresh ones find no room/ },
  ])('a rollover says: $effect', ({ counted, effect }) => {
    expect(plan({ kind: 'rollover', counted }).fleet.effect).toMatch(effect);
  });

  it('may be as many as was set by hand until a deploy sets it back', () => {
    expect(plan({ kind: 'rollover', modal: answered }).fleet.max).toBe(5);
    expect(plan({ modal: answered }).cautions).toEqual([
      'Scaled by hand: min_containers is 1 instead of 0, max_containers is 5 instead of 3. The deploy brings the preset’s own settings.',
    ]);
  });
});

describe('cold start', () => {
  it('is the medians of past starts by phase', () => {
    const { coldStart } = plan({ pastStarts: STARTS });
    expect(coldStart).toMatchObject({
      seconds: 400,
      runs: 3,
      words: 'Median of 3 starts on this target, 5 m 40 s to 7 m 20 s in all.',
    });
    expect(coldStart?.phases.map(({ seconds }) => seconds)).toEqual([40, 360]);
    expect(coldStart?.dollars).toBeCloseTo(5.56, 2);
  });

  it('says that none was seen, and what Modal allows', () => {
    expect(plan().coldStart).toMatchObject({
      seconds: null,
      limitSeconds: 960,
      words: 'No start seen yet on this target. Modal ends one that takes more than 16 m 00 s.',
    });
  });

  it.each([
    { pastCompiles: [], seconds: 900, isLimit: true },
    { pastCompiles: [COMPILE, { ...COMPILE, isIdle: true }], seconds: 900, isLimit: false },
  ])('has a compile when the cache does not match', ({ pastCompiles, seconds, isLimit }) => {
    const revision = aRevision(2, { [CHUNK]: 8192 });
    const { coldStart, kernels } = plan({ revision, pastStarts: STARTS, pastCompiles });
    expect(kernels?.words).toBe('chunked-prefill-size 8192, cache has auto: recompile');
    expect(coldStart?.phases.at(-1)).toMatchObject({ seconds, isLimit });
    expect(coldStart).toMatchObject({ seconds: 1300, isLimit });
  });
});

it.each([
  { startup: 1239, caution: [expect.stringContaining('and Modal ends it after 21 m 39 s')] },
  { startup: 1240, caution: [] },
])('a cold start of 21 m 40 s with $startup s and a minute for it', ({ startup, caution }) => {
  const revision = aRevision(2, { [CHUNK]: 8192, 'timeouts.startup': startup });
  expect(plan({ revision, pastStarts: STARTS }).cautions).toEqual(caution);
});

describe('what it costs', () => {
  it.each([
    {
      counted: up(0),
      min: 0,
      dollars: 0,
      words: /Nothing starts now: the first request sets off a cold start of about \$5\.56/,
    },
    { counted: up(0), min: 1, dollars: 50 / 9, words: /^1 cold start; each costs about \$5\.56/ },
    { counted: up(2), min: 1, dollars: 100 / 9, words: /^2 cold starts; each costs about \$5\.56/ },
    { counted: up(4), min: 1, dollars: 150 / 9, words: /^3 cold starts; each costs about \$5\.56/ },
    { counted: null, min: 1, dollars: null, words: /One cold start for each container/ },
  ])('a deploy sets off $words', ({ counted, min, dollars, words }) => {
    const revision = aRevision(2, { 'compute.min_containers': min });
    const { cost } = plan({ counted, revision, pastStarts: STARTS });
    expect(cost.words).toMatch(words);
    expect(cost.dollars === null ? null : cost.dollars.toFixed(4)).toBe(
      dollars === null ? null : dollars.toFixed(4),
    );
  });

  it('is told an hour at the fewest and the most containers', () => {
    const revision = aRevision(2, { 'compute.min_containers': 1 });
    expect(plan({ revision }).cost.hourly).toEqual({ minContainers: 1, maxContainers: 3, min: 50, max: 150 });
  });
});

describe('the button', () => {
  const compiled = (chunk: string | number) => ({
    ...fingerprintOf(aRevision(1).config),
    chunkedPrefillSize: chunk,
  });
  it.each<[string, Partial<PlanInputs>]>([
    ['Deploy r2 · up to $150.00 / h', {}],
    ['Roll back to r2 · up to $150.00 / h', { kind: 'rollback' }],
    ['Deploy r2 · price not known', { prices: {} }],
    ['Download weights · CPU only', { kind: 'download' }],
    ['Compile kernels · up to $50.00', { kind: 'compile', compiledFor: null }],
    ['Compile kernels · about $12.50', { kind: 'compile', compiledFor: compiled(4096), pastRuns: [COMPILE] }],
    // Past compiles with work to do say nothing about one that finds it done.
    ['Compile kernels · up to $50.00', { kind: 'compile', pastRuns: [COMPILE] }],
    ['Register r2 · no GPU', { kind: 'register' }],
    ['Ask golden prompts · about $18.06', { kind: 'golden', pastStarts: STARTS }],
    ['Ask golden prompts · up to $25.83', { kind: 'golden' }],
    ['Ask golden prompts · up to $12.50', { kind: 'golden', counted: up(1) }],
    ['Ask golden prompts · price not known', { kind: 'golden', prices: {} }],
    ['Scale to 1–5 · from $50.00 / h', { kind: 'scale', settings: SETTINGS }],
    ['Stop the app · saves $100.00 / h', { kind: 'stop', counted: up(2) }],
    ['Replace containers · none runs', { kind: 'rollover' }],
    ['Replace containers · cost not known', { kind: 'rollover', counted: null }],
    ['Replace 1 container · up to $13.33', { kind: 'rollover', counted: up(1) }],
    ['Replace 2 containers · about $11.11', { kind: 'rollover', counted: up(2), pastStarts: STARTS }],
  ])('%s', (label, changed) => {
    expect(plan(changed).action).toBe(label);
  });
});

describe('blockers', () => {
  const facts = { presetName: 'production-v4', number: 2, archived: false, requiredApprovals: 1 };
  const ada = { approverId: 'u2', approverName: 'Bo', note: null, createdAt: AT, counts: true };
  const quarantine = { reason: 'Slow', byName: 'Bo', createdAt: AT };

  it.each([
    { approvals: [], quarantine: null, blocker: /needs 1 approval and has 0/, words: '0 of 1' },
    { approvals: [ada], quarantine, blocker: /quarantine: Slow/, words: '1 of 1: Bo' },
  ])('say $blocker', ({ approvals, quarantine, blocker, words }) => {
    const made = plan({ standing: standing({ ...facts, approvals, quarantine }) });
    expect(made.blockers).toEqual([expect.stringMatching(blocker)]);
    expect(made.approvals).toBe(words);
  });

  it.each([
    { severity: 'error', count: 1 },
    { severity: 'warning', count: 0 },
  ] as const)('count a finding that is a $severity $count times', ({ severity, count }) => {
    const finding = { ruleId: 'x', severity, title: 'Title', message: 'Why.', path: 'flags.model.tp' };
    expect(plan({ findings: [finding] }).blockers).toHaveLength(count);
  });

  it.each<{ name: string; changed: Partial<PlanInputs>; count: number }>([
    { name: 'is stopped', changed: { stands: standsThere(aRevision(1), { isStopped: true }) }, count: 1 },
    { name: 'stands there', changed: {}, count: 0 },
    {
      name: 'is gone, says Modal',
      changed: { modal: { state: 'answered', counted: up(0), autoscaler: null } },
      count: 1,
    },
  ])('stop a compile when the app $name: $count', ({ changed, count }) => {
    expect(plan({ kind: 'compile', ...changed }).blockers).toHaveLength(count);
  });
});

it('carries the reason of each finding, and none where nobody gave one', () => {
  const finding = { severity: 'warning', title: 'Title', message: 'Why.', path: 'flags.model.tp' } as const;
  const revision = { ...aRevision(2), reasons: { known: 'As shipped' } };
  const { findings } = plan({
    revision,
    findings: ['known', 'fresh'].map((ruleId) => ({ ruleId, ...finding })),
  });
  expect(findings.map(({ reason }) => reason)).toEqual(['As shipped', null]);
});

it.each([
  { weights: { repo: 'zai-org/GLM-5.1-FP8', bytes: 704e9 }, note: /704 GB: the job ends within seconds/ },
  { weights: null, note: /Modal ends a download that takes more than 2 h 00 m/ },
])('a download says $note', ({ weights, note }) => {
  expect(plan({ kind: 'download', weights }).notes).toEqual([expect.stringMatching(note)]);
});
