import { LocalTime } from '@/components/ui/local-time';
import type { Collecting } from '@/lib/metrics/series';
import { NoteFrame } from './note-frame';

/** Since when Modal does not answer, and what to do. Nothing while it does. */
export function UnreachableNote({ collecting }: { collecting: Collecting }) {
  const { unreachableSinceMs, unreachableWhy } = collecting;
  if (unreachableSinceMs === null) return null;
  return (
    <NoteFrame>
      <span>
        Modal not reachable since <LocalTime date={unreachableSinceMs} format="clock" />. {unreachableWhy}
      </span>
    </NoteFrame>
  );
}
