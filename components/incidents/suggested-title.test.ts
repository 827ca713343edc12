import { expect, it } from 'vitest';
import { TITLE_LENGTH } from '@/lib/incidents/title-length';
import { suggestedTitle } from './suggested-title';

const hour = { fromMs: Date.parse('2026-11-23T13:00:00Z'), toMs: Date.parse('2026-11-23T14:00:00Z') };

it.each([
  ['nothing fired', [], 'UTC', 'Metrics of 23 Nov 2026, 13:00 to 14:00'],
  ['one alert', ['KV pool over 90 %'], 'UTC', 'KV pool over 90 %, 23 Nov 2026, 13:00 to 14:00'],
  ['the same twice', ['A', 'A'], 'UTC', 'A, 23 Nov 2026, 13:00 to 14:00'],
  ['two alerts', ['A', 'B'], 'UTC', 'A and more, 23 Nov 2026, 13:00 to 14:00'],
  ['over midnight', [], 'Asia/Tokyo', 'Metrics of 23 Nov 2026, 22:00 to 23:00'],
  ['over midnight elsewhere', [], 'Asia/Dhaka', 'Metrics of 23 Nov 2026, 19:00 to 20:00'],
])('%s', (_, fired, zone, title) => {
  expect(suggestedTitle(fired, hour, zone)).toBe(title);
});

it('names the day of the end where it is another', () => {
  expect(suggestedTitle([], hour, 'Pacific/Kiritimati')).toBe('Metrics of 24 Nov 2026, 03:00 to 04:00');
  expect(suggestedTitle([], { ...hour, toMs: hour.toMs + 86_400_000 }, 'UTC')).toBe(
    'Metrics of 23 Nov 2026, 13:00 to 24 Nov 2026, 14:00',
  );
});

it('fits, however long the name of an alert', () => {
  expect(suggestedTitle(['x'.repeat(200), 'y'], hour, 'UTC').length).toBe(TITLE_LENGTH);
});
