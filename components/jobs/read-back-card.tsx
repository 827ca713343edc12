import { ChevronRight } from 'lucide-react';
import { Card } from '@/components/ui/card';
import type { ReadBack } from '@/lib/jobs/schema';
import { ReadBackTable } from './read-back-table';
import { comparedWords, standingOf } from './read-back-words';
import { StandingMark } from './standing-mark';

/** What a deploy was compared with; open when something differs. */
export function ReadBackCard({ readBack }: { readBack: ReadBack }) {
  return (
    <Card>
      <details open={standingOf(readBack) === 'differs'} className="group">
        <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3 gap-y-1 rounded-xl px-4 py-3 text-sm">
          <ChevronRight
            aria-hidden
            className="size-3.5 shrink-0 self-center text-muted-foreground transition-transform group-open:rotate-90"
          />
          <span className="font-medium">What Modal holds</span>
          <StandingMark readBack={readBack} />
          <span className="text-muted-foreground text-xs tabular-nums">{comparedWords(readBack)}</span>
        </summary>
        <ReadBackTable compared={readBack.compared} />
        <p className="border-t px-4 py-3 text-muted-foreground text-xs">
          Read from Modal’s control plane. It tells an image only by its id: what runs in it, the command and
          the revision’s name, is told by the containers that serve.
        </p>
      </details>
    </Card>
  );
}
