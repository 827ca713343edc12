import { CardDescription } from '@/components/ui/card';
import { LocalTime } from '@/components/ui/local-time';
import { StatusMark } from '@/components/ui/status-mark';
import { AlertState, type RuleView } from '@/lib/alerts/schema';

// Looked at every 15 s: so many missed looks mean that nobody watches.
const STALE_MS = 90_000;

/** `1 firing · 7 ok · looked at 5 s ago`, or a warning when nobody looks. */
export function StateCount({ rules, now }: { rules: readonly RuleView[]; now: Date }) {
  const watched = rules.filter(({ enabled }) => enabled);
  const newestMs = Math.max(...watched.map(({ evaluatedAt }) => evaluatedAt?.getTime() ?? 0), 0);
  if (watched.length === 0 || newestMs === 0) return <CardDescription>Not looked at yet</CardDescription>;
  const counts = ['firing', 'pending', 'no data', 'ok'].flatMap((state) => {
    const count = watched.filter((rule) => rule.state === AlertState.parse(state)).length;
    return count > 0 ? [`${count} ${state}`] : [];
  });
  const isStale = now.getTime() - newestMs > STALE_MS;
  return (
    <CardDescription className="tabular-nums">
      {counts.join(' · ')} ·{' '}
      {isStale ? (
        <StatusMark status="warning" wraps>
          last looked at <LocalTime date={newestMs} format="ago" />: no console watches
        </StatusMark>
      ) : (
        <>
          looked at <LocalTime date={newestMs} format="ago" />
        </>
      )}
    </CardDescription>
  );
}
