// `node bench/history.mjs [ENTRIES]`: the audit log at 100,000 entries in a Postgres of its own: pages, filters, search, export, verify.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { verifyLog } from '../scripts/audit/verify.mjs';
import { withSources } from '../scripts/check/sources.mjs';
import { ensureDatabase } from '../scripts/postgres/database.mjs';
import { migrate } from '../scripts/postgres/migrate.mjs';
import { startPostgres } from '../scripts/postgres/server.mjs';
import { root } from '../scripts/setup/root.mjs';

const ENTRIES = Number(process.argv[2] ?? 100_000);
const RUNS = 40;
const PAGE = 50;
const LIMIT_MS = 100;

const folder = mkdtempSync(path.join(tmpdir(), 'glm-console-bench-'));
const server = await startPostgres(path.join(folder, 'postgres'));
try {
  const url = await ensureDatabase(server, 'bench');
  await migrate(url, path.join(root, 'prisma/migrations'));
  Object.assign(process.env, {
    DATABASE_URL: url,
    DATA_DIR: folder,
    AUTH_SECRET: 'of a benchmark that nobody signs in to',
  });
  const client = new pg.Client({ connectionString: url });
  // The server is stopped under it when something fails.
  client.on('error', () => {});
  await client.connect();
  await fill(client);
  await withSources(async (load) => {
    const worst = await pages(load);
    await files(url, load);
    process.exitCode = worst < LIMIT_MS ? 0 : 1;
    await (await load('lib/db.ts')).db.$disconnect();
  });
  await client.end();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Half a year of a busy team: mostly sign-ins and jobs, 20 presets, 31 people, one word that is common and one that is rare. */
async function fill(client) {
  const start = performance.now();
  await client.query(
    `INSERT INTO "Preset" ("id", "name") SELECT 'p' || n, 'preset-' || n FROM generate_series(0, 19) AS n`,
  );
  await client.query(
    `INSERT INTO "AuditEntry"
       ("at", "actorId", "actorName", "action", "subjectKind", "subjectId", "summary", "before", "after", "presetId")
     SELECT now() - make_interval(secs => ($1 - n) * 150), 'person' || n % 31, 'Person ' || n % 31,
       (ARRAY['revision.save', 'revision.approve', 'job.start', 'job.succeed', 'job.start', 'job.end',
              'person.sign-in', 'person.sign-in', 'person.sign-in', 'person.change-role'])[1 + n % 10],
       'revision', n::text,
       CASE WHEN n % 1000 = 0 THEN 'Saved r' || n || ': the verifier queue' ELSE 'Entry ' || n || ' of the console' END
         || repeat(' with some more words', n % 5),
       CASE WHEN n % 10 = 0 THEN '{"flags.kv.max-running-requests": 64}'::jsonb END,
       CASE WHEN n % 10 = 0 THEN jsonb_build_object('flags.kv.max-running-requests', n % 64, 'preset', 'p', 'number', n)
            ELSE jsonb_build_object('kind', 'deploy', 'durationSeconds', n % 300) END,
       'p' || (n / 10) % 20
     FROM generate_series(1, $1::int) AS n`,
    [ENTRIES],
  );
  await client.query('ANALYZE "AuditEntry"');
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

async function measure(name, read) {
  await read();
  const durations = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await read();
    durations.push(performance.now() - start);
  }
  durations.sort((left, right) => left - right);
  const [median, p99] = [0.5, 0.99].map((share) => durations[Math.floor(RUNS * share)]);
  console.log(`${name}: median ${median.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`);
  return median;
}

function daysAgo(days) {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
