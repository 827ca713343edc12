import { CircleDashed, Radio, TriangleAlert } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { formatAgo } from '@/lib/format';
import { freshness } from '@/lib/metrics/series';

/** How old the newest metrics are: `8 s ago`; past a minute with a warning sign and the word stale. */
export function FreshnessMark({ newestAtMs, nowMs }: { newestAtMs: number | null; nowMs: number }) {
  const state = freshness(newestAtMs, nowMs);
  if (newestAtMs === null) {
    return (
      <Badge>
        <CircleDashed aria-hidden /> no metrics yet
      </Badge>
    );
  }
  const ago = formatAgo(new Date(newestAtMs), new Date(nowMs));
  return state === 'fresh' ? (
    <Badge>
      <Radio aria-hidden className="text-success" /> {ago}
    </Badge>
  ) : (
    <Badge variant="warning">
      <TriangleAlert aria-hidden /> stale · {ago}
    </Badge>
  );
}
