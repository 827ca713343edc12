import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { addFreeze } from '@/lib/guards/add-freeze';
import { changeFreeze } from '@/lib/guards/change-freeze';
import { guardsOn } from '@/lib/guards/guards-on';
import { setBudget } from '@/lib/guards/set-budget';
import { freezesBetween, freezeWindows, spendOn } from '@/lib/guards/store';
import { tellBudget } from '@/lib/guards/tell-budget';
import { freezeNow } from '@/lib/guards/testing/add-freeze';
import { insertTarget } from '@/lib/guards/testing/insert-target';
import { spendNow } from '@/lib/guards/testing/spend-now';
import { freshDatabase } from '@/lib/testing/database';

const LEA = { id: 'lea', name: 'Lea', role: 'lead' } as const;
const ADA = { id: 'ada', name: 'Ada', role: 'operator' } as const;
const WEEKEND = {
  name: 'Weekend',
  reason: 'Nobody watches.',
  timeZone: 'Europe/Amsterdam',
  span: { kind: 'weekly', fromDay: 5, fromTime: '16:00', toDay: 1, toTime: '08:00' },
} as const;

beforeEach(async () => {
  await freshDatabase();
  // A Monday far from the first day of a month.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-16T12:00:00Z') });
});

afterEach(() => {
  vi.useRealTimers();
});

const actions = async () =>
  (await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action);

describe('freeze windows', () => {
  it('are added, ended and removed, each in the history', async () => {
    await freezeNow();
    const [window] = await freezeWindows();
    expect(await changeFreeze(LEA, window?.id ?? '', 'lift')).toEqual({ ok: true, value: null });
    expect(await changeFreeze(LEA, window?.id ?? '', 'lift')).toMatchObject({ error: { code: 'conflict' } });
    expect((await addFreeze(LEA, WEEKEND)).ok).toBe(true);
    expect(await changeFreeze(LEA, window?.id ?? '', 'remove')).toEqual({ ok: true, value: null });
    expect(await changeFreeze(LEA, window?.id ?? '', 'remove')).toMatchObject({
      error: { code: 'not-found' },
    });
    expect((await freezeWindows()).map(({ name }) => name)).toEqual(['Weekend']);
    expect(await actions()).toEqual(['guard.lift-freeze', 'guard.add-freeze', 'guard.remove-freeze']);
  });

  it.each([
    ['no name', { ...WEEKEND, name: ' ' }, 'name'],
    ['no reason', { ...WEEKEND, reason: '' }, 'reason'],
    ['an unknown zone', { ...WEEKEND, timeZone: 'Europe/Atlantis' }, 'timeZone'],
    ['no time', { ...WEEKEND, span: { ...WEEKEND.span, toTime: '' } }, 'toTime'],
    ['a time that is none', { ...WEEKEND, span: { ...WEEKEND.span, toTime: '24:00' } }, 'toTime'],
    ['no end', { ...WEEKEND, span: { ...WEEKEND.span, toDay: 5, toTime: '16:00' } }, 'toTime'],
    [
      'an end before it begins',
      { ...WEEKEND, span: { kind: 'once', from: '2026-12-24T12:00', to: '2026-12-24T12:00' } },
      'to',
    ],
    [
      'a day that is none',
      { ...WEEKEND, span: { kind: 'once', from: '2026-02-30T12:00', to: '2026-12-24T12:00' } },
      'from',
    ],
  ])('refuses %s at its field', async (_what, input, field) => {
    expect(await addFreeze(LEA, input)).toMatchObject({ ok: false, error: { code: 'invalid', field } });
  });

  it('are set by leads', async () => {
    expect(await addFreeze(ADA, WEEKEND)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await changeFreeze(ADA, 'w', 'remove')).toMatchObject({ error: { code: 'forbidden' } });
    expect(await setBudget(ADA, 't', { dollars: 1 })).toMatchObject({ error: { code: 'forbidden' } });
  });

  it('gives one of two people at once the name', async () => {
    const both = await Promise.all([addFreeze(LEA, WEEKEND), addFreeze(LEA, WEEKEND)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('stay on the charts of their time after they were removed', async () => {
    await freezeNow();
    const [window] = await freezeWindows();
    await changeFreeze(LEA, window?.id ?? '', 'remove');
    const shown = await freezesBetween(new Date('2026-11-16T00:00:00Z'), new Date('2026-11-17T00:00:00Z'));
    expect(shown).toMatchObject([{ name: 'Launch day', to: new Date('2026-11-16T12:00:00Z') }]);
  });
});

describe('the monthly budget', () => {
  const kinds = async (kind: string) => {
    const target = await db.target.findFirstOrThrow();
    return (await guardsOn(db, target, kind, new Date())).map((guard) => guard.kind);
  };

  it.each([
    [0, 'Give more than $0'],
    [-1, 'Give more than $0'],
    [Number.NaN, 'Give an amount in dollars.'],
  ])('refuses %d', async (dollars, message) => {
    const { id } = await insertTarget('B200:8');
    const refused = await setBudget(LEA, id, { dollars });
    expect(refused).toMatchObject({ error: { code: 'invalid', field: 'dollars' } });
    expect(refused.ok || refused.error.message).toContain(message);
  });

  it('is set, changed and taken away, each in the history once', async () => {
    const { id } = await insertTarget('B200:8');
    for (const dollars of [1000, 1000, 2000, null]) await setBudget(LEA, id, { dollars });
    expect(await actions()).toEqual(Array(3).fill('guard.set-budget'));
  });

  it('counts the containers that were sampled at the price of what stood then', async () => {
    const target = await insertTarget('B200:8');
    await spendNow({ containers: 2, minutes: 60 });
    const fresh = await db.target.findUniqueOrThrow({ where: { id: target.id } });
    const spend = await spendOn(fresh, new Date());
    expect(spend.dollars).toBeCloseTo(100, 5);
    expect(spend.containerHours).toBeCloseTo(2, 5);
    // From the first of the month on, but for the last hour.
    expect(spend.uncountedSeconds).toBeCloseTo((15 * 24 + 11) * 3600, 0);
  });

  it('prices each hour by the deployment of its time', async () => {
    const target = await insertTarget('B200:8');
    await insertTarget('H200:8', new Date('2026-11-16T11:30:00Z'));
    await spendNow({ containers: 1, minutes: 60 });
    const spend = await spendOn(await db.target.findUniqueOrThrow({ where: { id: target.id } }), new Date());
    expect(spend.dollars).toBeCloseTo(25 + 18.16, 2);
  });

  it('prices the step in which the first deployment came', async () => {
    const target = await insertTarget('B200:8', new Date('2026-11-16T11:57:00Z'));
    await spendNow({ containers: 1, minutes: 5 });
    const spend = await spendOn(await db.target.findUniqueOrThrow({ where: { id: target.id } }), new Date());
    expect(spend.unpricedHours).toBe(0);
    expect(spend.dollars).toBeCloseTo(50 / 12, 5);
  });

  it('holds back what needs a GPU, once it is spent', async () => {
    const { id } = await insertTarget('B200:8');
    await spendNow({ containers: 1, minutes: 60 });
    await setBudget(LEA, id, { dollars: 50 });
    expect(await kinds('deploy')).toEqual(['budget']);
    expect(await kinds('download')).toEqual([]);
    expect(await kinds('stop')).toEqual([]);
    await setBudget(LEA, id, { dollars: 51 });
    expect(await kinds('deploy')).toEqual([]);
  });

  it('is told once for each level, whichever of two consoles looks', async () => {
    const { id } = await insertTarget('B200:8');
    await setBudget(LEA, id, { dollars: 60 });
    await spendNow({ containers: 1, minutes: 45 });
    const look = () => Promise.all([tellBudget(id, new Date()), tellBudget(id, new Date())]);
    await look();
    expect(await actions()).toEqual(['guard.set-budget']);
    await spendNow({ containers: 1, minutes: 60 });
    await look();
    await look();
    expect(await actions()).toEqual(['guard.set-budget', 'budget.near']);
    await setBudget(LEA, id, { dollars: 50 });
    await look();
    await look();
    expect(await actions()).toEqual([
      'guard.set-budget',
      'budget.near',
      'guard.set-budget',
      'budget.reached',
    ]);
    const told = await db.auditEntry.findFirst({ where: { action: 'budget.reached' } });
    expect(told).toMatchObject({
      actorId: null,
      summary: 'glm51 (main) has spent 100 % of its budget for November: $50.00 of $50.00',
    });
  });
});
