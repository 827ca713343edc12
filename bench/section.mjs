import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../scripts/setup/root.mjs';

const FILE = path.join(root, 'bench/RESULTS.md');

/** Puts a part of RESULTS.md, from its `# heading` on, in place of the last one with that heading; the other parts stay. */
export function writeSection(text) {
  const [heading] = text.split('\n');
  const parts = readFileSync(FILE, 'utf8').split(/^(?=# )/m);
  const isOld = (part) => part.startsWith(`${heading}\n`);
  const rest = parts.map((part) => (isOld(part) ? text : part));
  const all = parts.some(isOld) ? rest : [...parts, text];
  writeFileSync(FILE, `${all.map((part) => part.trim()).join('\n\n')}\n`);
}
