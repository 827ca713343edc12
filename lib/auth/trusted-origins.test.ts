import { expect, test } from 'vitest';
import { trustedOrigins } from '@/lib/auth/trusted-origins';

test.each([
  ['http://localhost:3000', ['http://localhost:3000', 'http://127.0.0.1:3000']],
  ['http://127.0.0.1:4100/', ['http://localhost:4100', 'http://127.0.0.1:4100']],
  ['https://console.example.com/', ['https://console.example.com']],
])('%s trusts %j', (url, origins) => {
  expect(trustedOrigins(url)).toEqual(origins);
});
