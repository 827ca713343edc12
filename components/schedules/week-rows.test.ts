import { expect, test } from 'vitest';
import { weekRows } from './week-rows';

const ms = (text: string) => Date.parse(text);
const NOW = ms('2026-11-23T12:00:00Z');
const stretch = (from: string, to: string) => ({ fromMs: ms(from), toMs: ms(to), containers: 2 });

test('seven days from today, each with its own stretches', () => {
  const rows = weekRows([stretch('2026-11-24T07:30:00Z', '2026-11-24T17:00:00Z')], 'Europe/Berlin', NOW);
  expect(rows.map(({ day }) => day.slice(8))).toEqual(['23', '24', '25', '26', '27', '28', '29']);
  expect(rows.map(({ bars }) => bars.map(({ opens, closes }) => `${opens}-${closes}`))).toEqual([
    [],
    ['08:30-18:00'],
    [],
    [],
    [],
    [],
    [],
  ]);
});

test('a stretch over midnight is cut there', () => {
  const rows = weekRows([stretch('2026-11-23T21:00:00Z', '2026-11-24T05:00:00Z')], 'Europe/Berlin', NOW);
  expect(rows.slice(0, 2).map(({ bars }) => bars)).toEqual([
    [{ from: 22 / 24, to: 1, containers: 2, opens: '22:00', closes: '24:00' }],
    [{ from: 0, to: 6 / 24, containers: 2, opens: '00:00', closes: '06:00' }],
  ]);
});

test('today is the zone’s', () => {
  expect(weekRows([], 'Pacific/Kiritimati', NOW)[0]?.day).toBe('2026-11-24');
  expect(weekRows([], 'Pacific/Pago_Pago', NOW)[0]?.day).toBe('2026-11-23');
});
