import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { palette } from './palette';

const css = readFileSync('app/globals.css', 'utf8');
const block = { light: /:root \{([^{}]*)@variant/, dark: /@variant dark \{([^}]*)\}/ };

test.each(['light', 'dark'] as const)('%s has the colours of the page', (dress) => {
  const variables = [...(block[dress].exec(css)?.[1] ?? '').matchAll(/(--[\w-]+): (#\w+);/g)];
  const drawn = /^--(chart-\d|foreground|card|muted|muted-foreground|border|accent|success|warning|danger)$/;
  const wanted = variables.filter(([, name]) => drawn.test(name ?? ''));
  expect(wanted.length).toBe(15);
  for (const [, name, value] of wanted) expect([name, palette(dress)(name ?? '')]).toEqual([name, value]);
});
