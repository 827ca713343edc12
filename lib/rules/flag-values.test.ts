import { expect, test } from 'vitest';
import { productionWith } from '@/lib/flags/testing/production-with';
import { numberFlag, switchedOn, textFlag } from './flag-values';

const preset = productionWith({
  'extra.page-size': 64,
  'extra.load-format': 'dummy',
  'extra.dp': 2,
  'extra.enable-mixed-chunk': true,
});

test('a number, by any of its names', () => {
  expect(numberFlag(preset, 'page-size')).toBe(64);
  expect(numberFlag(preset, 'dp-size', 'dp')).toBe(2);
  expect(numberFlag(preset, 'max-running-requests')).toBe(48);
  expect(numberFlag(preset, 'context-length')).toBeNull();
  expect(numberFlag(preset, 'load-format')).toBeNull();
});

test('a text', () => {
  expect(textFlag(preset, 'load-format')).toBe('dummy');
  expect(textFlag(preset, 'page-size')).toBeNull();
});

test('a switch', () => {
  expect(switchedOn(preset, 'enable-mixed-chunk')).toBe(true);
  expect(switchedOn(preset, 'enable-metrics')).toBe(true);
  expect(switchedOn(preset, 'load-format')).toBe(false);
});
