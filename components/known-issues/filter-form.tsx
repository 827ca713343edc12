import { Search } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import type { RuleFilter } from './rule-filter';

interface FilterFormProps {
  filter: RuleFilter;
  shown: number;
  all: number;
}

/** Asks with an address that can be shared; works without a script. */
export function FilterForm({ filter: { text, onlyFound }, shown, all }: FilterFormProps) {
  return (
    <search>
      <form action="/known-issues" className="flex flex-wrap items-center gap-2">
        <div className="relative min-w-48 flex-1 sm:max-w-80">
          <Search aria-hidden className="absolute top-2 left-2.5 size-4 text-muted-foreground" />
          <Input
            key={text}
            name="q"
            type="search"
            defaultValue={text}
            aria-label="Filter rules by text"
            placeholder="EAGLE, secret, #22671…"
            className="w-full pl-8"
          />
        </div>
        <label className="flex items-center gap-2 text-sm">
          <input
            key={String(onlyFound)}
            type="checkbox"
            name="found"
            value="1"
            defaultChecked={onlyFound}
            className="size-4 accent-accent"
          />
          Found in a preset
        </label>
        <Button type="submit" variant="secondary" size="sm">
          Filter
        </Button>
        {(text !== '' || onlyFound) && (
          <Button asChild variant="ghost" size="sm">
            <Link href="/known-issues">Clear</Link>
          </Button>
        )}
        <span role="status" className="ml-auto text-muted-foreground text-xs tabular-nums">
          {shown} of {all} rules
        </span>
      </form>
    </search>
  );
}
