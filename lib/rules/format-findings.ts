import { formatQuantity } from '@/lib/format';
import type { Finding } from './rule';

/** Findings as plain text: each with its fix, and the counts at the end. */
export function findingsText(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']) =>
    formatQuantity(findings.filter((finding) => finding.severity === severity).length, severity);
  const counts = `${count('error')}, ${count('warning')}, ${count('note')}`;
  return [...findings.map(findingText), counts].join('\n\n');
}

function findingText({ ruleId, severity, path, message, fix }: Finding): string {
  const changes = fix?.changes.map(({ path: at, value }) => `${at} = ${JSON.stringify(value)}`);
  const wayOut = fix ? [`  Fix: ${fix.label} (${changes?.join(', ')})`] : [];
  return [`${severity}  ${path}  ${ruleId}`, `  ${message}`, ...wayOut].join('\n');
}

/** The same for programs: a JSON array of {ruleId, severity, path, message, fix}, with null where no change settles it. */
export function findingsJson(findings: readonly Finding[]): string {
  const entries = findings.map(({ ruleId, severity, path, message, fix = null }) => {
    return { ruleId, severity, path, message, fix };
  });
  return JSON.stringify(entries, null, 2);
}
