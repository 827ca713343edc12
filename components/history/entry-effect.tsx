import { formatDuration, formatMilliseconds, formatPercent, formatQuantity } from '@/lib/format';
import { effectWords } from './effect-words';
import { EntrySection } from './entry-section';

export interface EffectSide {
  requests: number;
  seconds: number;
  ttftMsP95: number | null;
  /** The share of requests that waited longer than 300 ms, 0 to 1. */
  slowShare: number | null;
}

export interface Effect {
  before: EffectSide;
  after: EffectSide;
}

/** What a deployment did to the time to first token; never a number without how many requests it is made of. */
export function EntryEffect({ effect }: { effect: Effect }) {
  const words = effectWords(effect);
  return (
    <EntrySection title="What it did">
      {words && <p className="text-sm">{words}</p>}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm tabular-nums">
        <Side label="Before" side={effect.before} />
        <Side label="After" side={effect.after} />
      </dl>
      <p className="text-muted-foreground text-xs">
        Time to first token of the whole fleet, up to 24 h on each side and not across another deployment.
      </p>
    </EntrySection>
  );
}

function Side({ label, side }: { label: string; side: EffectSide }) {
  const { requests, seconds, ttftMsP95, slowShare } = side;
  const counted =
    seconds === 0
      ? 'no whole minute to measure'
      : `${formatQuantity(requests, 'request')} in ${formatDuration(seconds)}`;
  return (
    <>
      <dt className="text-muted-foreground">{label}</dt>
      <dd className="min-w-0 break-words">
        {ttftMsP95 === null
          ? 'too few requests'
          : [
              `p95 ${formatMilliseconds(ttftMsP95)}`,
              slowShare === null ? null : `${formatPercent(slowShare, 1)} over 300 ms`,
            ]
              .filter(Boolean)
              .join(' · ')}
        <span className="block text-muted-foreground text-xs">{counted}</span>
      </dd>
    </>
  );
}
