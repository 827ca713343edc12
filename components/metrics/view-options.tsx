'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { formatQuantity } from '@/lib/format';
import { type MetricsQuery, USUAL_SLO_MS } from '@/lib/metrics/metrics-query';
import type { SeenContainer } from '@/lib/metrics/series';

interface ViewOptionsProps {
  query: MetricsQuery;
  go: (to: MetricsQuery) => void;
  containers: readonly SeenContainer[];
}

/** Which containers, and what counts as slow. */
export function ViewOptions({ query, go, containers }: ViewOptionsProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const show = (form: FormData) => {
    const slo = Number(form.get('slo'));
    setOpen(false);
    go({
      ...query,
      containers: form.getAll('container').map(String),
      sloMs: Number.isInteger(slo) && slo > 0 ? slo : USUAL_SLO_MS,
    });
  };
  const chosen = query.containers.length;
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button variant="secondary" size="sm">
          <SlidersHorizontal aria-hidden />
          {chosen === 0 ? 'Fleet' : formatQuantity(chosen, 'container')} · SLO {query.sloMs} ms
        </Button>
      </PopoverTrigger>
      <PopoverContent align="start" aria-label="What the charts show">
        <form action={show} className="grid gap-3">
          <Field id={`${id}-slo`} label="SLO for the first token, ms">
            <Input id={`${id}-slo`} name="slo" type="number" min={1} step={1} defaultValue={query.sloMs} />
          </Field>
          <fieldset className="grid gap-1">
            <legend className="mb-1 font-medium text-sm">Containers</legend>
            {containers.length === 0 && (
              <p className="text-muted-foreground text-xs">None was heard in this window.</p>
            )}
            <ul className="grid max-h-60 gap-1 overflow-auto">
              {containers.map(({ id: container, revision, version }) => (
                <li key={container}>
                  <label className="flex items-baseline gap-2">
                    <input
                      type="checkbox"
                      name="container"
                      value={container}
                      defaultChecked={query.containers.includes(container)}
                    />
                    <span className="break-all font-mono text-xs">{container}</span>
                    <span className="text-muted-foreground text-xs">
                      {revision}
                      {version && ` · ${version}`}
                    </span>
                  </label>
                </li>
              ))}
            </ul>
            <p className="text-muted-foreground text-xs">None ticked is the whole fleet.</p>
          </fieldset>
          <Button type="submit" size="sm">
            Show
          </Button>
        </form>
      </PopoverContent>
    </Popover>
  );
}
