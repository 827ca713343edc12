import { expect, test } from 'vitest';
import { plainText } from './plain-text';

test.each([
  ['\u001b[31mred\u001b[0m rest', 'red rest'],
  ['\u001b[2K\u001b[1;38;5;208mcleared\u001b[m', 'cleared'],
  ['\u001b]8;;https://example.test\u001b\\link\u001b]8;;\u0007', 'link'],
  ['plain [32m text', 'plain [32m text'],
])('the plain text of %j is %j', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});
