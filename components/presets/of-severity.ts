import type { Finding, Severity } from '@/lib/rules/rule';

export function ofSeverity(findings: readonly Finding[], severity: Severity): Finding[] {
  return findings.filter((finding) => finding.severity === severity);
}
