// `npm run schema`: writes public/preset.schema.json anew, after a change of the catalogue.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withSources } from './check/sources.mjs';
import { refuseOldNode } from './setup/node.mjs';
import { root } from './setup/root.mjs';

const file = path.join(root, 'public/preset.schema.json');

refuseOldNode();
await withSources(async (load) => {
  const { presetJsonSchema } = await load('lib/flags/preset-json-schema.ts');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(presetJsonSchema(), null, 2)}\n`);
});
console.log(`✓ ${path.relative(root, file)}`);
