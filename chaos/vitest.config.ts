import path from 'node:path';
import { defineConfig } from 'vitest/config';

const SAMPLED = ['chaos/kill-table.chaos.ts', 'chaos/two-consoles.chaos.ts'];
const root = path.resolve(import.meta.dirname, '..');

/** `npm run chaos`: not among the tests beside the code, because every row starts and kills whole processes. */
export default defineConfig({
  root,
  resolve: {
    alias: { '@': root, 'server-only': path.join(root, 'node_modules/server-only/empty.js') },
  },
  test: {
    name: 'chaos',
    // The sample leaves the table of cancels out: its minutes are for `npm run chaos`.
    include: process.env.CHAOS_FORM === 'sample' ? SAMPLED : ['chaos/*.chaos.ts'],
    globalSetup: './chaos/build-console.mjs',
    testTimeout: 300_000,
    hookTimeout: 120_000,
    // Two cores do not start four worlds at once in time.
    maxWorkers: 2,
  },
});
