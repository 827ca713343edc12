import { parseArgs } from 'node:util';

export const usage = `npm run audit:verify [-- --expect HASH]

Recomputes the hash of every entry of the audit log, in the database of DATABASE_URL or else of DATA_DIR.
--expect HASH: a head that was noted earlier must still be in the chain; nothing else shows that the newest entries are gone.
Exit code 0: the chain is whole; 1: it is broken; 2: the log cannot be read.`;

/** The words after `npm run audit:verify --`, or `problem` with the way out. */
export function auditOptions(words) {
  try {
    const options = { expect: { type: 'string' }, help: { type: 'boolean', short: 'h' } };
    const { values } = parseArgs({ args: words, options });
    if (values.expect === undefined || /^[0-9a-f]{64}$/.test(values.expect)) return values;
    return { problem: `--expect takes a whole hash: 64 characters of 0-9 and a-f.\n\n${usage}` };
  } catch (error) {
    return { problem: `${error.message}\n\n${usage}` };
  }
}
