'use client';

import { CalendarRange } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { SegmentedLinks } from '@/components/ui/segmented-links';
import { LONGEST_MS, type MetricsQuery, metricsQueryString, SHORTEST_MS } from '@/lib/metrics/metrics-query';
import { type MetricsAnswer, RANGES, type Range } from '@/lib/metrics/series';
import { instantAt, wallClockAt } from '@/lib/zoned-time';

interface RangeLinksProps {
  /** The page, without query. */
  path: string;
  query: MetricsQuery;
  current: Pick<MetricsAnswer, 'grid' | 'isLive'>;
  zone: string;
  go: (to: MetricsQuery) => void;
  /** Whether any two moments can be chosen as well. */
  hasCustom: boolean;
}

/** The window of the charts, in the address. */
export function RangeLinks({ path, query, current, zone, go, hasCustom }: RangeLinksProps) {
  const options = Object.entries(RANGES).map(([range, { label }]) => ({
    href: `${path}?${metricsQueryString({ ...query, range: range as Range, fromMs: null, toMs: null })}`,
    label,
    current: current.isLive && range === (query.range ?? shownRange(current)),
  }));
  return (
    <>
      <SegmentedLinks label="Window of the charts" options={options} />
      {hasCustom && <CustomRange {...{ query, current, zone, go }} />}
    </>
  );
}

function shownRange({ grid }: Pick<MetricsAnswer, 'grid'>): string | undefined {
  const seconds = grid.count * grid.stepSeconds;
  return Object.entries(RANGES).find(([, range]) => range.seconds === seconds)?.[0];
}

function CustomRange({ query, current, zone, go }: Omit<RangeLinksProps, 'path' | 'hasCustom'>) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { startMs, stepSeconds, count } = current.grid;
  const clockOf = (ms: number) => wallClockAt(new Date(ms), zone);
  const choose = (form: FormData) => {
    const [fromMs, toMs] = ['from', 'to'].map((name) =>
      instantAt(String(form.get(name)).slice(0, 16), zone).getTime(),
    );
    const why = problemOf(fromMs ?? Number.NaN, toMs ?? Number.NaN);
    setProblem(why);
    if (why !== undefined || fromMs === undefined || toMs === undefined) return;
    setOpen(false);
    go({ ...query, range: null, fromMs, toMs });
  };
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button variant={current.isLive ? 'secondary' : 'default'} size="sm">
          <CalendarRange aria-hidden /> From … to …
        </Button>
      </PopoverTrigger>
      <PopoverContent align="start" aria-label="Window from and to">
        <form action={choose} className="grid gap-3">
          <Field id={`${id}-from`} label="From">
            <Input
              id={`${id}-from`}
              name="from"
              type="datetime-local"
              required
              defaultValue={clockOf(startMs)}
            />
          </Field>
          <Field id={`${id}-to`} label="To" hint={`On the clock of ${zone}`} error={problem}>
            <Input
              id={`${id}-to`}
              name="to"
              type="datetime-local"
              required
              defaultValue={clockOf(startMs + count * stepSeconds * 1000)}
            />
          </Field>
          <Button type="submit" size="sm">
            Show
          </Button>
        </form>
      </PopoverContent>
    </Popover>
  );
}

function problemOf(fromMs: number, toMs: number): string | undefined {
  if (Number.isNaN(fromMs) || Number.isNaN(toMs)) return 'Give a day and a time for both.';
  if (toMs - fromMs < SHORTEST_MS) return 'The end must lie at least two minutes after the beginning.';
  if (toMs - fromMs > LONGEST_MS) return 'At most 400 days: older metrics are not kept.';
  return undefined;
}
