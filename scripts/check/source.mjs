import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { withSources } from './sources.mjs';

/** Runs the rules: the report, problems with what cannot be read, and whether a finding is an error. */
export function checkSources({ files, command, engine, gpu, json }) {
  return withSources(async (load) => {
    const { checkCommand, checkText } = await load('lib/rules/check-source.ts');
    const { findingsJson, findingsText } = await load('lib/rules/format-findings.ts');
    const results = await Promise.all(
      command === undefined
        ? files.map((file) => checkFile(file, checkText))
        : [resultOf('--command', await checkCommand(command, { engine, gpu }))],
    );
    const checked = results.filter(({ findings }) => findings);
    const format = json ? findingsJson : findingsText;
    return {
      report: checked.length > 0 ? format(checked, { named: results.length > 1 }) : null,
      problems: results.flatMap(({ problem }) => problem ?? []),
      blocked: checked.some(({ findings }) => findings.some(({ severity }) => severity === 'error')),
    };
  });
}

async function checkFile(file, checkText) {
  try {
    const content = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
    return resultOf(file, await checkText(content, file));
  } catch (error) {
    if (!error.syscall) throw error;
    return { problem: `${file} cannot be read (${error.code}): give the path of a preset file.` };
  }
}

function resultOf(file, checked) {
  return checked.ok
    ? { file, findings: checked.value }
    : { file, problem: `${file}: ${checked.error.message}` };
}
