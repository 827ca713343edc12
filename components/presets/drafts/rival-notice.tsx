import { Button } from '@/components/ui/button';
import { LocalTime } from '@/components/ui/local-time';
import { StatusMark } from '@/components/ui/status-mark';
import type { Rival } from './draft-sync';

interface RivalNoticeProps {
  rival: Rival;
  onTake: () => void;
  onKeep: () => void;
}

/** The same person's draft was written in another tab or browser: says so, and offers both. */
export function RivalNotice({ rival, onTake, onKeep }: RivalNoticeProps) {
  return (
    <div role="alert" className="grid gap-2 border-b px-4 py-3">
      <StatusMark status="warning" wraps className="text-sm">
        <span>
          {rival.draft
            ? 'You changed this draft in another tab or browser'
            : 'You saved or discarded this draft in another tab or browser'}
          {rival.writtenAt && (
            <>
              {' at '}
              <LocalTime date={rival.writtenAt} format="clock" />
            </>
          )}
          . What stands here is kept in this tab only.
        </span>
      </StatusMark>
      <div className="flex flex-wrap gap-2">
        <Button variant="secondary" size="sm" onClick={onTake}>
          {rival.draft ? 'Show the newer draft' : 'Start from the latest revision'}
        </Button>
        <Button variant="secondary" size="sm" onClick={onKeep}>
          Keep what is here
        </Button>
      </div>
    </div>
  );
}
