import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { canonicalPreset } from './canonical';
import { productionPreset } from './production';

test('production-v4 is written in the canonical form', () => {
  const file = readFileSync('modal/presets/production-v4.json', 'utf8');
  expect(canonicalPreset(productionPreset())).toBe(file);
});
