import { describe, expect, it } from 'vitest';
import { type PriceSince, spendOf } from './spend';

const at = (hour: string) => new Date(`2026-11-23T${hour}:00Z`);
const step = (hour: string, containers: number, countedSeconds = 3600) => ({
  at: at(hour),
  countedSeconds,
  containerSeconds: containers * countedSeconds,
});
const B200: PriceSince = { from: at('00:00'), containerHourDollars: 50 };
const H200: PriceSince = { from: at('12:00'), containerHourDollars: 36.32 };

describe('spendOf', () => {
  it.each([
    ['nothing counted', [], [B200], { dollars: 0, countedSeconds: 0 }],
    ['nothing ran', [step('10:00', 0)], [B200], { dollars: 0, countedSeconds: 3600, pricedSeconds: 0 }],
    ['one for an hour', [step('10:00', 1)], [B200], { dollars: 50, pricedSeconds: 3600 }],
    ['three for ten minutes', [step('10:00', 3, 600)], [B200], { dollars: 25, countedSeconds: 600 }],
    ['before another GPU', [step('11:00', 1)], [B200, H200], { dollars: 50 }],
    ['from another GPU on', [step('12:00', 1)], [B200, H200], { dollars: 36.32 }],
    ['over the change', [step('11:00', 1), step('12:00', 1)], [B200, H200], { dollars: 86.32 }],
    ['before the first price', [step('11:00', 2)], [H200], { dollars: 0, unpricedSeconds: 7200 }],
    [
      'a GPU without a price',
      [step('10:00', 1), step('13:00', 1)],
      [B200, { from: at('12:00'), containerHourDollars: null }],
      { dollars: 50, pricedSeconds: 3600, unpricedSeconds: 3600, countedSeconds: 7200 },
    ],
  ])('%s', (_what, steps, prices, expected) => {
    expect(spendOf(steps, prices)).toMatchObject(expected);
  });
});
