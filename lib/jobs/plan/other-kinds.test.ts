import { describe, expect, it } from 'vitest';
import type { PlanInputs } from './plan-inputs';
import { planOf } from './plan-of';
import { aRevision, planInputs, standsThere, up, usualStarts } from './testing/plan-inputs';

const plan = (changed: Partial<PlanInputs>) => planOf(planInputs(changed));
const SETTINGS = { minContainers: 1, maxContainers: 5, scaledownWindowSeconds: 900 };
const answered = (live: typeof SETTINGS) =>
  ({ state: 'answered', counted: up(0), autoscaler: { live } }) as const;

describe('a register', () => {
  const register = (changed: Partial<PlanInputs> = {}) =>
    plan({ kind: 'register', stands: null, weights: null, compiledFor: null, ...changed });

  it('shows what is put there, and that nothing starts', () => {
    const made = register();
    expect(made.changes?.summary).toBe('Nothing was deployed from here yet: all of it is new.');
    expect(made).toMatchObject({
      coldStart: null,
      strategy: null,
      lastSteps: null,
      blockers: [],
      cautions: [],
    });
    expect(made.cost).toMatchObject({ dollars: 0, words: 'Nothing starts: no GPU is billed.' });
    expect(made.notes[1]).toContain('min_containers is held at 0');
  });

  it('is blocked by what blocks a deploy', () => {
    const finding = {
      ruleId: 'x',
      severity: 'error',
      title: 'T',
      message: 'Why.',
      path: 'flags.model.tp',
    } as const;
    expect(register({ findings: [finding] }).blockers).toHaveLength(1);
  });
});

describe('golden prompts', () => {
  const golden = (changed: Partial<PlanInputs> = {}) => plan({ kind: 'golden', ...changed });

  it.each([
    { counted: up(0), effect: 'None serves, so one is started first.' },
    { counted: up(0, 1), effect: 'None is replaced: the one that starts is waited for, then asked.' },
    { counted: up(1), effect: 'None is replaced: one that serves is asked.' },
    { counted: null, effect: /how many do is not known/ },
  ])('with $counted up: $effect', ({ counted, effect }) => {
    expect(golden({ counted }).fleet.effect).toMatch(effect);
  });

  it.each([
    { counted: up(0), words: 'One start ($5.56), and its idle window ($12.50).' },
    { counted: up(1), words: 'No start: one is up. At most its idle window ($12.50) begins anew.' },
    { counted: null, words: 'One start ($5.56) if none serves, and its idle window ($12.50).' },
  ])('cost $words', ({ counted, words }) => {
    expect(golden({ counted, pastStarts: usualStarts([300, 360, 400]) }).cost).toMatchObject({
      words,
      hourly: null,
    });
  });

  it.each([
    { prompts: 0, stands: standsThere(aRevision(1)), blockers: [/no golden prompt to ask/] },
    { prompts: 1, stands: standsThere(aRevision(1), { isStopped: true }), blockers: [/is not deployed/] },
    { prompts: 1, stands: standsThere(aRevision(1)), blockers: [] },
  ])('$prompts of them: $blockers', ({ prompts, stands, blockers }) => {
    expect(golden({ goldenPrompts: prompts, stands }).blockers).toEqual(
      blockers.map((words) => expect.stringMatching(words)),
    );
  });

  it('say how many go where', () => {
    expect(golden().notes[0]).toContain('Sends 3 prompts to production-v4 r2');
  });
});

describe('a scale that is done again', () => {
  it('compares with what Modal holds, else with what the revision says', () => {
    const scale = { kind: 'scale', settings: SETTINGS } as const;
    expect(plan({ ...scale, modal: answered(SETTINGS) }).settings).toEqual([]);
    expect(plan(scale).settings).toEqual([
      { title: 'Least containers', before: '0', after: '1' },
      { title: 'Most containers', before: '3', after: '5' },
    ]);
  });

  it.each([
    { counted: up(1), dollars: 0, isLimit: false },
    { counted: up(0), dollars: 960 / 72, isLimit: true },
    { counted: null, dollars: null, isLimit: true },
  ])('with $counted costs $dollars', ({ counted, dollars, isLimit }) => {
    const { cost } = plan({ kind: 'scale', settings: SETTINGS, counted });
    expect(cost).toMatchObject({ isLimit, hourly: { min: 50, max: 250 } });
    expect(cost.dollars).toEqual(dollars === null ? null : expect.closeTo(dollars, 6));
  });
});

it('a stop that is done again says what ends, and is blocked by nothing', () => {
  const made = plan({ kind: 'stop', counted: up(2), modal: { state: 'not asked' } });
  expect(made.fleet.effect).toBe('Ends 2 containers, which cost $100.00 / h.');
  expect(made.cost.hourly).toMatchObject({ min: 0, max: 0 });
  expect(plan({ kind: 'stop', stands: standsThere(aRevision(1), { isStopped: true }) }).blockers).toEqual([]);
});

it('tells the cost apart from what the button does', () => {
  expect(plan({}).costs).toBe('up to $150.00 / h');
  expect(plan({ kind: 'stop', counted: null }).costs).toBe('');
});
