// `node bench/compare.mjs`: the compare page
// at 100,000 audit entries and 5,000 revisions, in a Postgres of its own. Fails above the limits.
import { readFileSync } from 'node:fs';
import { root } from '../scripts/setup/root.mjs';
import { fillAuditLog } from './testing-data/fill-audit-log.mjs';
import { fillPresets } from './testing-data/fill-presets.mjs';
import { measure } from './testing-data/measure.mjs';
import { onOwnPostgres } from './testing-data/on-own-postgres.mjs';

const ENTRIES = 100_000;
const [PRESETS, REVISIONS_EACH] = [20, 250];
const COMPARE_LIMIT_MS = 5;
const READ_LIMIT_MS = 100;

const production = JSON.parse(readFileSync(`${root}/modal/presets/production-v4.json`, 'utf8'));

await onOwnPostgres(async ({ client, load }) => {
  const { checkPreset } = await load('lib/rules/check-preset.ts');
  const { renderCommand } = await load('lib/flags/render-command.ts');
  const command = renderCommand(production);
  const findings = checkPreset(production, { kernelFingerprint: 'unknown' });
  const data = { config: production, command, findings };
  await fillPresets(client, { presets: PRESETS, revisionsEach: REVISIONS_EACH, ...data });
  await fillAuditLog(client, ENTRIES);
  const compared = await pure(load, data, renderCommand);
  const read = await reads(load);
  process.exitCode = compared < COMPARE_LIMIT_MS && read < READ_LIMIT_MS ? 0 : 1;
});

/** Two revisions that differ in every group, extra flags included. */
async function pure(load, before, renderCommand) {
  const { compareRevisions } = await load('lib/presets/compare-revisions.ts');
  const { flags, compute, timeouts } = production;
  const config = {
    ...production,
    flags: {
      ...flags,
      model: { ...flags.model, tp: 4, ep: 2 },
      parsers: { 'reasoning-parser': null, 'tool-call-parser': null },
      kv: { ...flags.kv, 'max-running-requests': 32 },
    },
    compute: { ...compute, gpu: 'B200:4', min_containers: 1 },
    timeouts: { ...timeouts, startup: 600 },
    extra: { 'chunked-prefill-size': 8192, 'cuda-graph-bs': [1, 2, 4] },
  };
  const after = { config, command: renderCommand(config), findings: [] };
  return measure('compare two revisions', () => compareRevisions(before, after), 2000);
}

async function reads(load) {
  const { presetList, revisionByNumber, latestRevision } = await load('lib/presets/store.ts');
  const { revisionList, revisionsForCompare } = await load('lib/presets/revision-list.ts');
  const { standingsOf } = await load('lib/presets/standing-store.ts');
  const { ruleContext } = await load('lib/presets/rule-context.ts');
  const ids = Array.from({ length: 50 }, (_, index) => `p7-r${REVISIONS_EACH - index}`);
  const medians = [
    await measure('both sides of a comparison', () =>
      Promise.all([revisionByNumber('preset-3', 17), revisionByNumber('preset-7', 200)]),
    ),
    await measure('what can be picked', () => revisionsForCompare()),
    await measure('context of the rules', () => ruleContext('0.5.10')),
    await measure('newest revision of a preset', () => latestRevision('p7')),
    await measure('presets with their newest revisions', presetList),
    await measure('a page of revisions', () => revisionList('p7', { before: 200, limit: 50 })),
    await measure('where 50 revisions stand', () => standingsOf(ids)),
  ];
  return Math.max(...medians);
}
