import type { Finding } from '@/lib/rules/rule';

/** One revision that people work with, and what the rules say of it now. */
export interface CheckedRevision {
  /** `production-v4 r12`. */
  name: string;
  /** The editor for the latest revision of a preset, the revision's own page for an older one. */
  href: string;
  isLatest: boolean;
  isDeployed: boolean;
  findings: readonly Finding[];
}

/** Where a finding's field can be seen: the controls of the editor carry their paths. */
export function fieldHref({ href, isLatest }: CheckedRevision, path: string): string {
  return isLatest ? `${href}#${path}` : href;
}
