import pg from 'pg';
import { Problem } from '../setup/problem.mjs';
import { readEntries } from './read-entries.mjs';
import { verifyChain } from './verify-chain.mjs';

/** Reads the whole log at `url`: one line to print, and whether the chain is whole. */
export async function verifyLog(url, expected) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return say(await verifyChain(readEntries(client), expected), expected);
  } catch (error) {
    // Undefined table or column: a console of this version has never started on it.
    if (['42P01', '42703'].includes(error.code)) {
      throw new Problem(
        'This database has no chained audit log yet. Start the console once: it brings it up to date.',
      );
    }
    throw error;
  } finally {
    await client.end();
  }
}

function say({ broken, count, head, found }, expected) {
  if (broken) {
    const { entry, what } = broken;
    return { whole: false, line: `chain broken at entry ${entry.id} of ${entry.at.toISOString()}: ${what}` };
  }
  const entries = `${count.toLocaleString('en-US')} ${count === 1 ? 'entry' : 'entries'}`;
  if (!found) {
    const line = `${entries}, but none has the hash ${expected}: the log was cut short since that was noted, or it was noted of another log`;
    return { whole: false, line };
  }
  return { whole: true, line: `${entries}, chain whole, head ${head || 'none'}` };
}
