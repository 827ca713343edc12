'use client';

import { Popover as Radix } from 'radix-ui';
import { useState } from 'react';
import { Popover, PopoverContent } from '@/components/ui/popover';
import { FRAME_PX } from '@/lib/metrics/drawing/frame';
import { type MarkGroup, markGroups } from '@/lib/metrics/drawing/mark-groups';
import type { Grid, Mark } from '@/lib/metrics/series';
import { MarkDetails } from './mark-details';

interface MarkButtonsProps {
  marks: readonly Mark[];
  grid: Grid;
  zone: string;
}

/** Over each mark of the drawing, a button that opens what changed there. */
export function MarkButtons({ marks, grid, zone }: MarkButtonsProps) {
  const [open, setOpen] = useState<MarkGroup | null>(null);
  const placeOf = ({ at }: MarkGroup) => ({ left: `${at * 100}%`, top: -FRAME_PX.top, height: FRAME_PX.top });
  return (
    <Popover open={open !== null} onOpenChange={(isOpen) => !isOpen && setOpen(null)}>
      {markGroups(marks, grid).map((group) => (
        <button
          key={group.marks[0]?.atMs}
          type="button"
          className="-translate-x-1/2 absolute w-10 rounded-sm hover:bg-accent/15"
          style={placeOf(group)}
          aria-label={group.marks.length === 1 ? group.marks[0]?.title : `${group.label}, what happened`}
          aria-haspopup="dialog"
          onClick={() => setOpen(group)}
        />
      ))}
      {open && (
        <>
          <Radix.Anchor className="absolute" style={placeOf(open)} />
          <PopoverContent align="center" aria-label="What happened">
            <ul className="grid max-h-80 gap-3 overflow-auto">
              {open.marks.map((mark) => (
                <MarkDetails key={`${mark.atMs} ${mark.title}`} mark={mark} zone={zone} />
              ))}
            </ul>
          </PopoverContent>
        </>
      )}
    </Popover>
  );
}
