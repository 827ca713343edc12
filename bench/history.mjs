// `node bench/history.mjs [ENTRIES]`: the audit log at 100,000 entries in a Postgres of its own: pages, filters, search, export, verify.
import { performance } from 'node:perf_hooks';
import { verifyLog } from '../scripts/audit/verify.mjs';
import { fillAuditLog } from './testing-data/fill-audit-log.mjs';
import { measure } from './testing-data/measure.mjs';
import { onOwnPostgres } from './testing-data/on-own-postgres.mjs';

const ENTRIES = Number(process.argv[2] ?? 100_000);
const PAGE = 50;
const LIMIT_MS = 100;

await onOwnPostgres(async ({ client, load, url }) => {
  await fill(client);
  const worst = await pages(load);
  await files(url, load);
  process.exitCode = worst < LIMIT_MS ? 0 : 1;
});

async function fill(client) {
  const start = performance.now();
  await client.query(
    `INSERT INTO "Preset" ("id", "name") SELECT 'p' || n, 'preset-' || n FROM generate_series(0, 19) AS n`,
  );
  await fillAuditLog(client, ENTRIES);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${ENTRIES.toLocaleString('en-US')} entries chained in ${seconds.toFixed(1)} s (${Math.round(ENTRIES / seconds)} a second)`,
  );
}

async function pages(load) {
  const { auditPage, peopleInAudit, auditHead } = await load('lib/audit/store.ts');
  const middle = String(ENTRIES / 2);
  const month = { range: 'custom', from: daysAgo(120), to: daysAgo(90), zone: 'Europe/Berlin' };
  const reads = {
    'first page': () => auditPage({}, {}, PAGE),
    'page in the middle': () => auditPage({}, { before: middle }, PAGE),
    'page at the end': () => auditPage({}, { before: String(PAGE) }, PAGE),
    'page of newer ones': () => auditPage({}, { after: middle }, PAGE),
    everything: () => auditPage({ kind: 'everything' }, {}, PAGE),
    'kind revision': () => auditPage({ kind: 'revision' }, {}, PAGE),
    'kind deployment, middle': () => auditPage({ kind: 'deployment' }, { before: middle }, PAGE),
    'kind job': () => auditPage({ kind: 'job' }, {}, PAGE),
    'kind without entries': () => auditPage({ kind: 'quarantine' }, {}, PAGE),
    preset: () => auditPage({ preset: 'preset-7' }, {}, PAGE),
    person: () => auditPage({ who: 'person7' }, {}, PAGE),
    'a month long ago': () => auditPage(month, {}, PAGE),
    'text: common word': () => auditPage({ q: 'console' }, {}, PAGE),
    'text: common word, middle': () => auditPage({ q: 'console' }, { before: middle }, PAGE),
    'text: flag': () => auditPage({ q: '--max-running' }, {}, PAGE),
    'text: rare word': () => auditPage({ q: 'verifier queue' }, {}, PAGE),
    'text: one entry': () => auditPage({ q: '54321' }, {}, PAGE),
    'text: no hit': () => auditPage({ q: 'nowhere' }, {}, PAGE),
    'text, kind, preset, month': () =>
      auditPage({ ...month, q: 'max-run', kind: 'revision', preset: 'preset-7' }, {}, PAGE),
    'people of the filter': peopleInAudit,
    'head of the chain': auditHead,
  };
  const medians = {};
  for (const [name, read] of Object.entries(reads)) medians[name] = await measure(name, read);
  const { db } = await load('lib/db.ts');
  const offset = await measure('the last page by offset, for comparison', () =>
    db.$queryRawUnsafe(
      `SELECT "at", "actorName", "action", "summary", "before", "after" FROM "AuditEntry"
       WHERE "kind" NOT IN ('start', 'sign-in')
       ORDER BY "id" DESC OFFSET (SELECT count(*) FROM "AuditEntry" WHERE "kind" NOT IN ('start', 'sign-in')) - ${PAGE}`,
    ),
  );
  console.log(
    `by cursor the last page is ${(offset / medians['page at the end']).toFixed(1)} times as fast as by offset`,
  );
  return Math.max(...Object.values(medians));
}

async function files(url, load) {
  const { auditBatches } = await load('lib/audit/store.ts');
  const { exportCsv } = await load('lib/audit/export-csv.ts');
  const { exportJson } = await load('lib/audit/export-json.ts');
  for (const [name, write] of Object.entries({ CSV: exportCsv, JSON: exportJson })) {
    const start = performance.now();
    let bytes = 0;
    for await (const chunk of write(auditBatches({ kind: 'everything' }, 1_000)))
      bytes += Buffer.byteLength(chunk);
    const seconds = (performance.now() - start) / 1000;
    const megabytes = bytes / 1e6;
    console.log(
      `${name} of all: ${megabytes.toFixed(1)} MB in ${seconds.toFixed(2)} s, ${(megabytes / seconds).toFixed(1)} MB/s`,
    );
  }
  const start = performance.now();
  const { line } = await verifyLog(url);
  console.log(`verify in ${((performance.now() - start) / 1000).toFixed(2)} s: ${line}`);
}

function daysAgo(days) {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
