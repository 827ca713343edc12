import pg from 'pg';

const NAMES = { 0: 'counters', 15: '15 s', 60: '1 min', 300: '5 min', 3600: '1 h' };

/** A line a resolution, and what all of it takes on the disk. */
export async function storedLines(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: steps } = await client.query(`
      SELECT "stepSeconds" AS step, count(*)::int AS rows, sum(octet_length("data"))::float8 AS bytes,
        min("startsAt") AS first, max("endsAt") AS last
      FROM "MetricFrame" GROUP BY "stepSeconds" ORDER BY "stepSeconds"`);
    const { rows: tables } = await client.query(`
      SELECT name, pg_total_relation_size(format('%I', name)::regclass)::float8 AS bytes
      FROM unnest(ARRAY['MetricFrame', 'ContainerCount', 'MetricContainer', 'ListedContainer']) AS name`);
    const { rows: known } = await client.query(`
      SELECT (SELECT count(*)::int FROM "MetricContainer") AS containers,
        (SELECT sum("storedSnapshots")::float8 FROM "MetricCollector") AS stored,
        (SELECT sum("refusedSnapshots")::float8 FROM "MetricCollector") AS refused`);
    const [{ containers, stored, refused }] = known;
    const total = tables.reduce((sum, { bytes }) => sum + bytes, 0);
    return [
      row('step', 'from', 'until', 'rows', 'packed'),
      ...steps.map(({ step, rows, bytes, first, last }) =>
        row(
          NAMES[step] ?? `${step} s`,
          step > 0 ? moment(first) : '',
          moment(last),
          rows.toLocaleString('en'),
          size(bytes),
        ),
      ),
      '',
      ...tables.map(({ name, bytes }) => row(name, '', '', '', size(bytes))),
      row('on the disk', '', '', '', size(total)),
      '',
      `${count(containers, 'container')}; ${count(stored ?? 0, 'snapshot')} stored, ${(refused ?? 0).toLocaleString('en')} refused.`,
    ];
  } finally {
    await client.end();
  }
}

function row(name, from, until, rows, bytes) {
  return [name.padEnd(16), from.padEnd(17), until.padEnd(17), rows.padStart(8), bytes.padStart(10)]
    .join(' ')
    .trimEnd();
}

function moment(at) {
  return at.toISOString().slice(0, 16).replace('T', ' ');
}

function size(bytes) {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function count(number, noun) {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
