import { expect, test } from 'vitest';
import { fieldAt } from './catalogue';
import { defaultText } from './default-text';

test.each([
  ['flags.model.watchdog-timeout', '300 s'],
  ['flags.model.tp', '1'],
  ['flags.model.trust-remote-code', 'off'],
  ['flags.kv.kv-cache-dtype', 'auto'],
  ['flags.speculative.speculative-algorithm', 'no speculation'],
  ['compute.min_containers', '0 containers'],
  ['engine.image', null],
])('%s: %s', (path, text) => {
  expect(defaultText(fieldAt(path))).toBe(text);
});
