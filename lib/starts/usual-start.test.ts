import { expect, test } from 'vitest';
import { type PastStart, usualStart } from '@/lib/starts/usual-start';

function took(seconds: number, likeness: string | null = 'a'): PastStart {
  const servingAtMs = seconds * 1000;
  const stretches = [
    { phase: 'image' as const, fromMs: 0, toMs: 5_000 },
    { phase: 'weights' as const, fromMs: 5_000, toMs: servingAtMs },
  ];
  return { scheduledAtMs: 0, servingAtMs, stretches, likeness };
}

test('of nothing nothing is usual', () => {
  expect(usualStart([], 'a')).toEqual({ phases: {}, total: null, basis: 'all starts' });
});

test('each phase has its middle and its range', () => {
  const { phases, total } = usualStart([took(100), took(300), took(110)], 'a');
  expect(total).toEqual({ seconds: 110, fastestSeconds: 100, slowestSeconds: 300, starts: 3 });
  expect(phases.weights).toMatchObject({ seconds: 105, fastestSeconds: 95, slowestSeconds: 295 });
  expect(phases.graphs).toBeUndefined();
});

test.each([
  ['three alike are enough', [took(10), took(20), took(30), took(500, 'b')], 20, 'same engine'],
  ['two alike are not', [took(10), took(20), took(500, 'b')], 20, 'all starts'],
  ['one alike is all there is', [took(10)], 10, 'same engine'],
  ['none alike', [took(400, 'b'), took(500, 'b'), took(600, null)], 500, 'all starts'],
] as const)('%s', (_case, past, seconds, basis) => {
  expect(usualStart([...past], 'a')).toMatchObject({ basis, total: { seconds } });
});
