import { expect, test } from 'vitest';
import type { MarkGroup } from './mark-groups';
import { markLabels } from './mark-lines';

const group = (at: number, label: string, kind: MarkGroup['kind'] = 'fleet'): MarkGroup => ({
  ...{ at, label, kind },
  marks: [],
});

/** The names that are drawn, those that a phone leaves out in brackets. */
function names(groups: readonly MarkGroup[]): string[] {
  const texts = [...markLabels(groups).matchAll(/<text([^>]*)>([^<]*)</g)];
  return texts.map(([, attributes, name]) =>
    attributes?.includes('max-sm:hidden') ? `(${name})` : `${name}`,
  );
}

// Five letters take 30 px and a gap of 6: of 400 px 9 %, of 220 px 16.4 %.
test.each([
  { name: 'far apart', groups: [group(0.3, 'scale'), group(0.47, 'scale')], drawn: ['scale', 'scale'] },
  {
    name: 'too near for a phone',
    groups: [group(0.3, 'scale'), group(0.46, 'scale')],
    drawn: ['scale', '(scale)'],
  },
  { name: 'just apart', groups: [group(0.3, 'scale'), group(0.391, 'scale')], drawn: ['scale', '(scale)'] },
  { name: 'too near', groups: [group(0.3, 'scale'), group(0.389, 'scale')], drawn: ['scale'] },
  {
    name: 'too near, a crash second',
    groups: [group(0.3, 'scale'), group(0.37, 'crash', 'crash')],
    drawn: ['crash'],
  },
  { name: 'at the left edge', groups: [group(0.05, 'scale'), group(0.17, 'scale')], drawn: ['scale'] },
  {
    name: 'at the right edge',
    groups: [group(0.8, 'scale'), group(0.95, 'scale')],
    drawn: ['scale', '(scale)'],
  },
])('names of marks that are $name', ({ groups, drawn }) => {
  expect(names(groups)).toEqual(drawn);
});
