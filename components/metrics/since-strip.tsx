import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { formatQuantity } from '@/lib/format';
import { type Comparison, confidencePercent, VERDICTS, type Verdict } from '@/lib/metrics/compare/comparison';
import { figureWords, signedShare } from './comparison-words';

const SHOWN = ['ttft95', 'slow', 'kv', 'accept', 'cost'];
const COLOURS: Record<Verdict, string> = {
  better: 'text-success',
  worse: 'text-danger',
  changed: 'text-accent',
  same: 'text-foreground',
  'too-few': 'text-muted-foreground',
};

interface SinceStripProps {
  /** `r12`. */
  revision: string;
  jobId: string;
  comparison: Comparison;
}

/** What the newest deployment did, in a line: before and after at like load, each with a verdict. */
export function SinceStrip({ revision, jobId, comparison }: SinceStripProps) {
  const { after, values } = comparison;
  const shown = SHOWN.flatMap((key) => values.find((value) => value.key === key) ?? []);
  return (
    <Card
      aria-label={`Since ${revision}`}
      className="grid gap-x-6 gap-y-2 px-4 py-3 text-sm lg:grid-cols-[auto_1fr_auto]"
    >
      <p>
        <Link
          href={`/metrics/compare?job=${jobId}`}
          className="font-semibold underline-offset-4 hover:underline"
        >
          Since {revision}
        </Link>
        <span className="block text-muted-foreground text-xs">against before, at like load</span>
      </p>
      <dl className="flex flex-wrap gap-x-6 gap-y-1">
        {shown.map((value) => (
          <div key={value.key}>
            <dt className="text-muted-foreground text-xs">{value.label}</dt>
            <dd>
              {figureWords(value.before, value)} → {figureWords(value.after, value)}{' '}
              <span className={COLOURS[value.verdict]}>
                {value.change && `${signedShare(value.change.share)}, `}
                {VERDICTS[value.verdict]}
              </span>
              {value.confidence !== null && value.verdict !== 'same' && (
                <span className="text-muted-foreground text-xs"> {confidencePercent(value.confidence)}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-muted-foreground text-xs lg:text-right">
        {formatQuantity(after.alikeRequests, 'request')}
        <Link href="/metrics/compare" className="block text-accent underline-offset-4 hover:underline">
          Compare any two ranges
        </Link>
      </p>
    </Card>
  );
}
