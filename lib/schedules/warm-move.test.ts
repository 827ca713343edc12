import { expect, test } from 'vitest';
import { type WarmFacts, warmMove } from './warm-move';

const settings = (minContainers: number, maxContainers = 3, scaledownWindowSeconds = 900) => ({
  minContainers,
  maxContainers,
  scaledownWindowSeconds,
});
const at = (clock: string) => new Date(`2026-11-23T${clock}:00Z`);
const scaled = (by: 'a schedule' | 'a person', clock: string, least: number, most = 3) => ({
  bySchedule: by === 'a schedule',
  at: at(clock),
  settings: settings(least, most),
});
const WANTED = { containers: 2, since: at('08:30') };
const NOTHING = {
  wanted: null,
  live: settings(0),
  deployed: settings(0),
  lastScale: null,
  deployedAt: at('07:00'),
};

test.each<[string, Partial<WarmFacts>, object]>([
  ['no window, nothing lifted', {}, { do: 'nothing', because: 'it holds' }],
  ['a window opens', { wanted: WANTED }, { do: 'lift', settings: settings(2) }],
  ['it holds', { wanted: WANTED, live: settings(2) }, { do: 'nothing', because: 'it holds' }],
  [
    'the revision itself keeps as many',
    { wanted: WANTED, live: settings(2), deployed: settings(2) },
    { do: 'nothing', because: 'it holds' },
  ],
  [
    'the revision keeps more, after somebody let them go',
    { wanted: WANTED, live: settings(0), deployed: settings(3) },
    { do: 'lift', settings: settings(3) },
  ],
  [
    'more than the most there may be',
    { wanted: { ...WANTED, containers: 5 } },
    { do: 'lift', settings: settings(5, 5) },
  ],
  [
    'it closes',
    { live: settings(2), lastScale: scaled('a schedule', '08:30', 2) },
    { do: 'set back', settings: settings(0) },
  ],
  [
    'it closes: the raised most comes back',
    { live: settings(5, 5), lastScale: scaled('a schedule', '08:30', 5, 5) },
    { do: 'set back', settings: settings(0, 3) },
  ],
  [
    'it closes: a most that a person chose stays',
    { live: settings(2, 6), lastScale: scaled('a schedule', '08:30', 2, 6) },
    { do: 'set back', settings: settings(0, 6) },
  ],
  [
    'the larger of two closes',
    { wanted: WANTED, live: settings(3), lastScale: scaled('a schedule', '08:30', 3) },
    { do: 'lift', settings: settings(2) },
  ],
  [
    'a person had scaled up before it opened',
    { wanted: WANTED, live: settings(3), lastScale: scaled('a person', '08:00', 3) },
    { do: 'nothing', because: 'a person scaled' },
  ],
  [
    'a person had scaled before it opened, to less',
    { wanted: WANTED, live: settings(1), lastScale: scaled('a person', '08:00', 1) },
    { do: 'lift', settings: settings(2) },
  ],
  [
    'a person scales down inside the window',
    { wanted: WANTED, live: settings(0), lastScale: scaled('a person', '09:00', 0) },
    { do: 'nothing', because: 'a person scaled' },
  ],
  [
    'what a person scaled is not set back when it closes',
    { live: settings(1), lastScale: scaled('a person', '09:00', 1) },
    { do: 'nothing', because: 'a person scaled' },
  ],
  [
    'the window was changed after a person scaled',
    {
      wanted: { containers: 2, since: at('09:30') },
      live: settings(0),
      lastScale: scaled('a person', '09:00', 0),
    },
    { do: 'lift', settings: settings(2) },
  ],
  [
    'a deploy inside the window',
    { wanted: WANTED, lastScale: scaled('a schedule', '08:30', 2), deployedAt: at('09:00') },
    { do: 'lift', settings: settings(2) },
  ],
  [
    'a deploy inside the window, after a person scaled',
    { wanted: WANTED, lastScale: scaled('a person', '08:45', 0), deployedAt: at('09:00') },
    { do: 'lift', settings: settings(2) },
  ],
  [
    'a deploy from elsewhere inside the window',
    { wanted: WANTED, lastScale: scaled('a schedule', '08:30', 2) },
    { do: 'lift', settings: settings(2) },
  ],
  [
    'somebody scaled elsewhere inside the window',
    { wanted: WANTED, live: settings(1), lastScale: scaled('a schedule', '08:30', 2) },
    { do: 'nothing', because: 'it was changed elsewhere' },
  ],
  [
    'a deploy after the lift, then it closes',
    { live: settings(0), lastScale: scaled('a schedule', '08:30', 2), deployedAt: at('09:00') },
    { do: 'nothing', because: 'it holds' },
  ],
  [
    'somebody scaled elsewhere, then it closes',
    { live: settings(1), lastScale: scaled('a schedule', '08:30', 2) },
    { do: 'nothing', because: 'a person scaled' },
  ],
  [
    'Modal’s defaults: no limit, 60 s idle',
    { wanted: WANTED, live: settings(0, 0, 60), deployed: settings(0, 0, 60) },
    { do: 'lift', settings: settings(2, 100, 60) },
  ],
])('%s', (_, facts, move) => {
  expect(warmMove({ ...NOTHING, ...facts })).toEqual(move);
});
