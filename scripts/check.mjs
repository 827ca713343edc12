// `npm run check`: what the rules say about a preset file or a launch command. No database, no server.
import { checkOptions, usage } from './check/options.mjs';
import { checkSources } from './check/source.mjs';
import { refuseOldNode } from './setup/node.mjs';

const UNREADABLE = 2;

refuseOldNode();
const options = checkOptions(process.argv.slice(2));
if (options.help) {
  console.log(usage);
} else {
  const { problems, report, blocked } = options.problem
    ? { problems: [options.problem] }
    : await checkSources(options);
  if (report) console.log(report);
  for (const problem of problems) console.error(`✗ ${problem}`);
  process.exitCode = problems.length > 0 ? UNREADABLE : Number(blocked);
}
