'use client';

import { type ReactNode, type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { useTimeZone } from '@/components/ui/use-time-zone';
import type { JobKind } from '@/lib/jobs/schema';
import type { LineCache } from './line-cache';
import type { Rows } from './line-numbers';
import { LogRow } from './log-row';
import type { LinkedLines } from './use-line-link';
import type { ScrolledRows } from './use-scrolled-rows';

interface LogRowsProps {
  scroller: RefObject<HTMLElement | null>;
  view: ScrolledRows;
  rows: Rows;
  lines: LineCache;
  kind: JobKind;
  linked: LinkedLines | null;
  /** A line's number was clicked, with Shift to take all lines from the linked one to it. */
  onLink(line: number, toRange: boolean): void;
  /** In place of rows when there are none. */
  children: ReactNode;
}

/** What a page without a height of its own yet shows: the end, as tall as a tall screen. */
const FIRST_ROWS = 60;

/** The rows in view, on a sheet that moves under the scrolling element's bar. */
export function LogRows({ scroller, view, rows, lines, kind, linked, onLink, children }: LogRowsProps) {
  const timeZone = useTimeZone();
  const isLaidOut = view.viewPx > 0;
  const from = isLaidOut ? view.from : Math.max(0, rows.count - FIRST_ROWS);
  const to = isLaidOut ? view.to : rows.count;
  const numbers = Array.from({ length: Math.max(0, to - from) }, (_, index) => rows.numberAt(from + index));

  // Rows keep the same handler: they are drawn anew only when they change.
  const link = useRef(onLink);
  useLayoutEffect(() => {
    link.current = onLink;
  });
  const linkTo = useCallback((line: number, toRange: boolean) => link.current(line, toRange), []);
  const sheet = numbers.map((number) => (
    <LogRow
      key={number}
      number={number}
      line={lines.get(number)}
      kind={kind}
      timeZone={timeZone}
      onLink={linkTo}
      linked={linked !== null && number >= linked.first && number <= linked.last}
    />
  ));
  return (
    <section
      ref={scroller}
      {...view.handlers}
      aria-label="Log"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
      tabIndex={0}
      className="min-h-0 flex-1 overflow-auto font-mono text-xs tabular-nums [overflow-anchor:none]"
    >
      {/* The same elements before and after: what the server has drawn is kept as the page comes alive. */}
      <div
        className={
          isLaidOut
            ? 'relative min-w-full overflow-y-clip'
            : 'flex max-h-full flex-col justify-end overflow-hidden'
        }
        style={isLaidOut ? { height: view.heightPx } : undefined}
      >
        <div
          className={isLaidOut ? 'absolute top-0 left-0 min-w-full' : 'shrink-0'}
          style={isLaidOut ? { transform: `translateY(${view.sheetPx}px)` } : undefined}
        >
          {sheet}
        </div>
      </div>
      {rows.count === 0 && <p className="px-3 py-2 text-muted-foreground">{children}</p>}
    </section>
  );
}
