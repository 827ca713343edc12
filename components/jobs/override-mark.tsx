import { ShieldAlert } from 'lucide-react';
import type { JobOverride } from '@/lib/jobs/schema';

/** A job that an admin let pass a freeze or the budget; who and why is under the pointer, and read aloud. */
export function OverrideMark({ override: { byName, reason } }: { override: JobOverride }) {
  const words = `Override by ${byName}: ${reason}`;
  return (
    <span title={words} className="inline-flex items-baseline gap-1 whitespace-nowrap text-warning text-xs">
      <ShieldAlert aria-hidden className="size-3.5 self-center" />
      <span aria-hidden>override</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
