import 'server-only';
import type { FreezeView } from '@/components/guards/freeze-view';
import { nextFreeze } from '@/lib/guards/freeze-at';
import { spanWords } from '@/lib/guards/span-words';
import { freezeWindows } from '@/lib/guards/store';

/** The freeze windows as their list shows them: those that hold first, those that are over last. */
export async function freezeViews(now: Date): Promise<FreezeView[]> {
  const windows = await freezeWindows();
  const views = windows.map((window) => {
    const { id, name, reason, span, timeZone, createdByName } = window;
    const next = nextFreeze(window, now);
    return {
      id,
      name,
      reason,
      createdByName,
      when: spanWords(span, timeZone),
      next: next && { from: next.from.toISOString(), to: next.to.toISOString(), holds: next.from <= now },
    };
  });
  return views.sort((a, b) => (a.next?.from ?? '9').localeCompare(b.next?.from ?? '9'));
}
