import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { MetricsWindow } from '@/lib/metrics/metrics-query';
import { wallClockAt } from '@/lib/zoned-time';

interface CompareFormProps {
  before: MetricsWindow;
  after: MetricsWindow;
  zone: string;
  problem?: string;
}

/** Four moments on the clock of a zone; they go into the address, and work without a script. */
export function CompareForm({ before, after, zone, problem }: CompareFormProps) {
  const clock = (ms: number) => wallClockAt(new Date(ms), zone);
  const fields = [
    { name: 'beforeFrom', label: 'Before, from', ms: before.fromMs },
    { name: 'beforeTo', label: 'to', ms: before.toMs },
    { name: 'afterFrom', label: 'After, from', ms: after.fromMs },
    { name: 'afterTo', label: 'to', ms: after.toMs },
  ];
  return (
    <Card className="p-4">
      <form action="/metrics/compare" className="flex flex-wrap items-end gap-3">
        {fields.map(({ name, label, ms }) => (
          <Field key={name} id={name} label={label}>
            <Input id={name} name={name} type="datetime-local" required defaultValue={clock(ms)} />
          </Field>
        ))}
        <input type="hidden" name="zone" value={zone} />
        <Button type="submit">Compare</Button>
        <p className="basis-full text-muted-foreground text-xs">On the clock of {zone}.</p>
        {problem && (
          <p role="alert" className="basis-full text-danger text-sm">
            {problem}
          </p>
        )}
      </form>
    </Card>
  );
}
