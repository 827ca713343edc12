import path from 'node:path';
import { root } from '../setup/root.mjs';
import { settle, show } from './section.mjs';

const program = (name) => path.join(root, 'node_modules', name);
const checks = {
  'format and lint': [program('@biomejs/biome/bin/biome'), 'check', '.'],
  types: [program('typescript/bin/tsc'), '--noEmit'],
  layers: [program('vitest/vitest.mjs'), 'run', '--project', 'unit', 'lib/layers.test.ts', '--reporter=dot'],
};

/** Format, lint, types and layers, each counted as one check. */
export async function verify() {
  let passed = 0;
  let failed = 0;
  for (const [name, args] of Object.entries(checks)) {
    const well = await show(process.execPath, args);
    console.log(`${well ? '✓' : '✗'} ${name}`);
    if (well) passed += 1;
    else failed += 1;
  }
  return settle('verify', failed === 0, { passed, failed });
}
