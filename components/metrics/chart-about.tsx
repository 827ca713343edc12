'use client';

import { Info } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import type { PanelView } from '@/lib/metrics/panels/panel-recipe';

/** What the chart means, and what to do when it looks bad. */
export function ChartAbout({ view }: { view: PanelView }) {
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={`About ${view.title}`}
          title="What it means, what to do"
        >
          <Info aria-hidden />
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label={`About ${view.title}`}>
        <p>{view.meaning}</p>
        <p>
          <span className="font-medium">What to do. </span>
          {view.whatToDo}
        </p>
      </PopoverContent>
    </Popover>
  );
}
