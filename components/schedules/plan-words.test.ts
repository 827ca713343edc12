import { expect, test } from 'vitest';
import { planWords, weekdayWords } from './plan-words';

test.each([
  [[1, 2, 3, 4, 5], 'Mon to Fri'],
  [[6, 7], 'Sat and Sun'],
  [[1, 3, 5], 'Mon, Wed and Fri'],
  [[7], 'Sun'],
  [[1, 2, 3, 4, 5, 6, 7], 'every day'],
])('%j: %s', (weekdays, words) => {
  expect(weekdayWords(weekdays)).toBe(words);
});

test('a window over midnight says so', () => {
  const night = { kind: 'warm', weekdays: [5], from: '22:00', to: '06:00', containers: 2 } as const;
  expect(planWords({ ...night, weekdays: [5] }, null)).toBe(
    'Fri, 22:00 to 06:00 of the next day: at least 2 containers',
  );
});
