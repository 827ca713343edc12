import { Button } from '@/components/ui/button';
import { StatusMark } from '@/components/ui/status-mark';
import { formatQuantity } from '@/lib/format';
import type { StoredRevision } from '@/lib/presets/schema';
import type { Draft } from './draft';
import { mergedFields } from './merge-draft';

interface OvertakenNoticeProps {
  draft: Draft;
  latest: StoredRevision;
  onMerge: () => void;
}

/** Someone saved while this draft was written: says who, how much collides, and the way on. */
export function OvertakenNotice({ draft, latest, onMerge }: OvertakenNoticeProps) {
  const collisions = mergedFields(draft, latest).filter(({ changedBy }) => changedBy === 'both').length;
  return (
    <div role="alert" className="flex flex-wrap items-center justify-between gap-2 border-b px-4 py-3">
      <StatusMark status="warning" wraps className="text-sm">
        {latest.authorName} saved r{latest.number} meanwhile. Your draft began at r{draft.baseNumber}.{' '}
        {collisions === 0
          ? 'No field was changed by both of you.'
          : `${formatQuantity(collisions, 'field was', 'fields were')} changed by both of you.`}
      </StatusMark>
      <Button variant="secondary" size="sm" onClick={onMerge}>
        Show both sides…
      </Button>
    </div>
  );
}
