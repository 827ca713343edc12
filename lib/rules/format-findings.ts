import { formatQuantity } from '@/lib/format';
import type { Finding } from './rule';

/** What the rules say about one file, or about a command. */
export interface CheckedSource {
  file: string;
  findings: readonly Finding[];
}

interface FormatOptions {
  /** Whether each finding says which file it is about: wanted as soon as there are several. */
  named: boolean;
}

/** Findings as plain text: each with its fix, and the counts at the end. */
export function findingsText(sources: readonly CheckedSource[], { named }: FormatOptions): string {
  const findings = sources.flatMap((source) => source.findings);
  const count = (severity: Finding['severity']) =>
    formatQuantity(findings.filter((finding) => finding.severity === severity).length, severity);
  const counts = `${count('error')}, ${count('warning')}, ${count('note')}`;
  const blocks = sources.flatMap((source) => [
    ...(named ? [source.file] : []),
    ...source.findings.map(findingText),
  ]);
  return [...blocks, counts].join('\n\n');
}

function findingText({ ruleId, severity, path, message, fix }: Finding): string {
  const changes = fix?.changes.map(({ path: at, value }) => `${at} = ${JSON.stringify(value)}`);
  const wayOut = fix ? [`  Fix: ${fix.label} (${changes?.join(', ')})`] : [];
  return [`${severity}  ${path}  ${ruleId}`, `  ${message}`, ...wayOut].join('\n');
}

/** The same for programs: a JSON array of {ruleId, severity, path, message, fix}, with null where no change settles it. */
export function findingsJson(sources: readonly CheckedSource[], { named }: FormatOptions): string {
  const entries = sources.flatMap(({ file, findings }) =>
    findings.map(({ ruleId, severity, path, message, fix = null }) => {
      return { ...(named ? { file } : {}), ruleId, severity, path, message, fix };
    }),
  );
  return JSON.stringify(entries, null, 2);
}
