import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as binding from '@prisma/schema-engine-wasm/schema_engine_bg';

/**
 * What `prisma migrate diff` prints for two schema texts (`before` null: an empty database). The CLI asks Prisma's
 * own host for a native engine; the same engine is on npm as WASM, and a diff of two texts needs no database.
 */
export async function schemaSql(before, after) {
  await loadEngine();
  const engine = await binding.SchemaEngine.new(
    { datamodels: [['schema.prisma', after]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(nowhere),
  );
  const { stdout } = await engine.diff({
    from: before === null ? { tag: 'empty' } : datamodel(before),
    to: datamodel(after),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  engine.free();
  return stdout;
}

function datamodel(content) {
  return { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] };
}

let loading;

/** Once a process: a second instance would take the memory from under the first. */
function loadEngine() {
  loading ??= instantiate();
  return loading;
}

async function instantiate() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const wasm = readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': binding });
  binding.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

// The engine asks an adapter for the dialect, and greets the server once; this one has no server behind it.
const connection = {
  provider: 'postgres',
  adapterName: 'nowhere',
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  startTransaction: async () => {
    throw new Error('A diff of two texts starts no transaction.');
  },
  dispose: async () => {},
};

const nowhere = {
  provider: 'postgres',
  adapterName: 'nowhere',
  connect: async () => connection,
  connectToShadowDb: async () => connection,
};
