import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { importSource } from './import-source.mjs';

/** Runs the rules: `{report, blocked}`, or `{problem}` when the file or the command cannot be read. */
export async function checkSource({ file, command, engine, gpu, json }) {
  const { checkCommand, checkText } = await importSource('lib/rules/check-source.ts');
  if (command !== undefined) return await reportOf(checkCommand(command, { engine, gpu }), '--command', json);
  try {
    const content = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
    return await reportOf(checkText(content), file, json);
  } catch (error) {
    if (!error.syscall) throw error;
    return { problem: `${file} cannot be read (${error.code}): give the path of a preset file.` };
  }
}

async function reportOf(checked, name, json) {
  if (!checked.ok) return { problem: `${name}: ${checked.error.message}` };
  const { findingsJson, findingsText } = await importSource('lib/rules/format-findings.ts');
  const report = json ? findingsJson(checked.value) : findingsText(checked.value);
  return { report, blocked: checked.value.some(({ severity }) => severity === 'error') };
}
