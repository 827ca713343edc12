import Link from 'next/link';
import { LocalTime } from '@/components/ui/local-time';
import type { StoredRevision } from '@/lib/presets/schema';

/** `r12 · by Ada, 3 h ago`, with a link to the revision. */
export function RevisionLine({ revision }: { revision: StoredRevision }) {
  const { presetName, number, authorName, createdAt } = revision;
  return (
    <span className="text-muted-foreground text-xs">
      <Link href={revisionPath(presetName, number)} className="rounded-sm text-foreground hover:underline">
        r{number}
      </Link>{' '}
      by {authorName}, <LocalTime date={createdAt} format="ago" />
    </span>
  );
}

export function revisionPath(presetName: string, number: number): string {
  return `/presets/${presetName}/revisions/${number}`;
}
