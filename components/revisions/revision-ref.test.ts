import { describe, expect, test } from 'vitest';
import { comparePath, formatRef, parseRef } from './revision-ref';

const R3 = { presetName: 'production-v4', number: 3 };
const R7 = { presetName: 'fast', number: 7 };

test('a reference says preset and number, and reads back', () => {
  expect(formatRef(R3)).toBe('production-v4/r3');
  expect(parseRef(formatRef(R3))).toEqual(R3);
});

test.each([undefined, '', 'production-v4', 'production-v4/3', 'production-v4/r0', 'a/r01', 'a/b/r1', '/r1'])(
  '%s names no revision',
  (text) => expect(parseRef(text)).toBeNull(),
);

describe('the compare page', () => {
  test.each([
    [R3, R7, '/presets/compare?from=production-v4/r3&to=fast/r7'],
    [null, R7, '/presets/compare?to=fast/r7'],
    [null, null, '/presets/compare'],
  ])('from %o to %o is %s', (from, to, path) => expect(comparePath(from, to)).toBe(path));
});
