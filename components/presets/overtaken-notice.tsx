import { Button } from '@/components/ui/button';
import { StatusMark } from '@/components/ui/status-mark';
import { fieldAt } from '@/lib/flags/catalogue';
import { formatValue } from '@/lib/flags/format-value';
import { collisions } from '@/lib/presets/diff';
import type { StoredRevision } from '@/lib/presets/schema';
import type { Draft, Examination } from './draft';

interface OvertakenNoticeProps {
  draft: Draft;
  examination: Examination;
  latest: StoredRevision;
  onMove: () => void;
  onDiscard: () => void;
}

/** Someone saved while this draft was written: says who, where both changed the same, and the two ways on. */
export function OvertakenNotice({ draft, examination, latest, onMove, onDiscard }: OvertakenNoticeProps) {
  const clashes = collisions(draft.base, examination.preset, latest.config);
  return (
    <div role="alert" className="grid gap-3 border-b px-4 py-3">
      <StatusMark status="warning" wraps className="text-sm">
        {latest.authorName} saved r{latest.number} meanwhile. Your draft began at r{draft.baseNumber}.
      </StatusMark>
      {clashes.length > 0 && (
        <ul className="grid gap-1 text-sm">
          {clashes.map(({ path, before, after }) => (
            <li key={path}>
              <span className="font-mono text-xs">{fieldAt(path).name}</span>: r{latest.number} has{' '}
              {formatValue(before)}, yours is {formatValue(after)}
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="secondary" size="sm" onClick={onMove}>
          Put my changes on r{latest.number}
        </Button>
        <Button variant="ghost" size="sm" onClick={onDiscard}>
          Discard my changes
        </Button>
      </div>
    </div>
  );
}
