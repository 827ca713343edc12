import { cpus, loadavg } from 'node:os';
import { writeSection } from '../section.mjs';

const HEADING = '# What the log of a job reaches';
const loadAtStart = loadavg()[0];

export function ms(milliseconds) {
  return `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
}

export function quantile(values, share) {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export function asMarkdown({ title, rows }) {
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  return `## ${title}\n\n| | |\n| --- | --- |\n${lines.join('\n')}\n`;
}

/** Tells the load; `intoFile` puts the tables them into RESULTS.md in place of the last ones. */
export function written(tables, intoFile) {
  const load = `Load average ${loadAtStart.toFixed(1)} at the start, ${loadavg()[0].toFixed(1)} at the end, on ${cpus().length} cores.`;
  const day = new Date().toISOString().slice(0, 10);
  const parts = tables.map(asMarkdown);
  const command = `npm run bench:logs${process.argv.length > 2 ? ` -- ${process.argv.slice(2).join(' ')}` : ''}`;
  const text = [HEADING, `Measured ${day} by \`${command}\`. ${load}`, ...parts]
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n');
  console.log(load);
  if (intoFile) writeSection(text);
}
