// `npm run check`: what the rules say about a preset file or a launch command. No database, no server.
import { checkOptions, usage } from './check/options.mjs';
import { checkSource } from './check/source.mjs';
import { refuseOldNode } from './setup/node.mjs';

const UNREADABLE = 2;

refuseOldNode();
const options = checkOptions(process.argv.slice(2));
if (options.help) {
  console.log(usage);
} else {
  const { problem, report, blocked } = options.problem ? options : await checkSource(options);
  if (problem) console.error(`✗ ${problem}`);
  else console.log(report);
  process.exitCode = problem ? UNREADABLE : Number(blocked);
}
