// `npm test`: installs what is missing, runs every check, ends with one line of counts. `--only verify|unit|python|chaos|e2e`.
import { parseArgs } from 'node:util';
import { chaos } from './checks/chaos.mjs';
import { python } from './checks/python.mjs';
import { stories } from './checks/stories.mjs';
import { unit } from './checks/unit.mjs';
import { verify } from './checks/verify.mjs';
import { findChromium } from './setup/chromium.mjs';
import { command } from './setup/command.mjs';
import { phase, seconds } from './setup/phase.mjs';
import { prepare } from './setup/prepare.mjs';
import { explain, Problem } from './setup/problem.mjs';

const sections = {
  verify,
  unit,
  python,
  chaos: () => chaos(),
  e2e: async (logs) => {
    await prepare(logs, ['python', 'build']);
    return await stories(await phase('chromium', (doing) => findChromium(doing, logs)));
  },
};

await command(async (logs) => {
  const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
  if (only && !sections[only]) throw new Problem(`--only takes one of: ${Object.keys(sections).join(', ')}.`);
  const startedAt = Date.now();
  await prepare(logs, ['python']);

  const results = [];
  for (const [name, run] of Object.entries(sections)) {
    if (only && only !== name) continue;
    results.push(await runSection(name, () => run(logs)));
  }
  return summary(results, seconds(startedAt));
});

// What keeps one section from running (no Chromium, say) does not keep the others from telling.
async function runSection(name, run) {
  const startedAt = Date.now();
  console.log(`\n── ${name}`);
  try {
    return { ...(await run()), took: seconds(startedAt) };
  } catch (error) {
    console.error(`✗ ${explain(error)}`);
    return { name, passed: 0, failed: 1, took: seconds(startedAt) };
  }
}

function summary(results, took) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log('');
  for (const each of results)
    console.log(`${each.name}: ${each.passed} passed, ${each.failed} failed · ${each.took}`);
  console.log(`all of it: ${took}`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0;
}
