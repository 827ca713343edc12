'use client';

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import {
  BAR_PX_MAX,
  barHeight,
  draggedTo,
  type Extent,
  isStuck,
  movedTo,
  type Place,
  placeOf,
  rowsTopMax,
} from './scroll-scale';

/** The height of every row, in pixels: lines scroll sideways and never wrap. */
export const ROW_PX = 20;
/** Rows drawn beyond the view on each side, so that a scroll shows them before they are drawn anew. */
const SPARE_ROWS = 20;
/** Drawn rows change in steps of as many. */
const STEP_ROWS = 10;
/** So near to the end counts as at the end, in pixels. */
const END_PX = 24;
/** Scrolling has ended when nothing moved for as long, in milliseconds. */
const REST_MS = 150;

export interface ScrolledRows {
  /** Height of the view; 0 before the browser has laid it out. */
  viewPx: number;
  heightPx: number;
  /** Rows to draw: from, up to and without, and how far down the first of them stands. */
  from: number;
  to: number;
  sheetPx: number;
  following: boolean;
  follow(following: boolean): void;
  showRow(row: number): void;
  /** The rows that are in view now. */
  inView(): { first: number; last: number };
  handlers: {
    onScroll(): void;
    onWheel(): void;
    onTouchStart(): void;
    onPointerDown(event: { pointerType: string }): void;
    onKeyDown(event: { key: string; preventDefault(): void }): void;
  };
}

/** A scrolling element over any number of rows of one height. While it follows it stays at their end. */
export function useScrolledRows(scroller: RefObject<HTMLElement | null>, count: number): ScrolledRows {
  const [viewPx, setViewPx] = useState(0);
  const [following, setFollowing] = useState(true);
  // What is drawn is a function of this; `place` is where the element stands, drawn or not.
  const [drawn, setDrawn] = useState<Place>({ barTop: 0, rowsTop: 0 });
  const place = useRef(drawn);
  /** Moved by the bar itself, not by wheel, finger or key. */
  const dragged = useRef(false);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const extent: Extent = { rowsPx: count * ROW_PX, viewPx };

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // Told for the first time right after: rows are drawn in a task of their own, not in the one that brings the page alive.
    const observer = new ResizeObserver(() => setViewPx(element.clientHeight));
    observer.observe(element);
    return () => {
      observer.disconnect();
      clearTimeout(resting.current);
    };
  }, [scroller]);

  const lastView = useRef(0);
  useLayoutEffect(() => {
    const extent = { rowsPx: count * ROW_PX, viewPx };
    const isTooFar = place.current.rowsTop > rowsTopMax(extent);
    if (viewPx === 0 || !(following || isTooFar || viewPx !== lastView.current)) return;
    lastView.current = viewPx;
    place.current = placeOf(following ? extent.rowsPx : place.current.rowsTop, extent);
    if (scroller.current) scroller.current.scrollTop = place.current.barTop;
    if (!following) setDrawn(place.current);
  }, [following, count, viewPx, scroller]);

  const settle = (next: Place) => {
    place.current = next;
    if (scroller.current) scroller.current.scrollTop = next.barTop;
    setDrawn(next);
  };
  const rest = () => {
    const next = placeOf(place.current.rowsTop, extent);
    if (Math.abs(next.barTop - place.current.barTop) >= 1) settle(next);
  };
  const follow = (wanted: boolean) => {
    setDrawn(place.current);
    setFollowing(wanted);
  };
  const showTop = (rowsTop: number) => {
    setFollowing(false);
    settle(placeOf(rowsTop, { ...extent, viewPx: scroller.current?.clientHeight ?? viewPx }));
  };

  const onScroll = () => {
    // The browser moved it because it grew, which nobody asked for: its place is set anew once its height is known.
    if (scroller.current?.clientHeight !== viewPx) return;
    const barTop = scroller.current.scrollTop;
    const from = place.current;
    if (Math.abs(barTop - from.barTop) < 1) return;
    const next = dragged.current ? draggedTo(barTop, extent) : movedTo(barTop, from, extent);
    place.current = next;
    if (next.rowsTop >= rowsTopMax(extent) - END_PX) setFollowing(true);
    else if (next.rowsTop < from.rowsTop) setFollowing(false);
    if (isStuck(next, extent)) return settle(placeOf(next.rowsTop, extent));
    setDrawn((before) => (looksTheSame(before, next) ? before : next));
    clearTimeout(resting.current);
    if (extent.rowsPx > BAR_PX_MAX) resting.current = setTimeout(rest, REST_MS);
  };

  const top = following ? placeOf(extent.rowsPx, extent) : drawn;
  const firstRow = stepOf(top.rowsTop) * STEP_ROWS;
  const from = Math.max(0, Math.min(firstRow - SPARE_ROWS, count));
  const to = Math.min(count, firstRow + Math.ceil(viewPx / ROW_PX) + STEP_ROWS + SPARE_ROWS);
  const moves = () => {
    dragged.current = false;
  };
  return {
    viewPx,
    heightPx: barHeight(extent),
    from,
    to,
    sheetPx: from * ROW_PX + top.barTop - top.rowsTop,
    following,
    follow,
    showRow: (row) => showTop(row * ROW_PX - (scroller.current?.clientHeight ?? viewPx) / 2),
    inView: () => {
      const first = Math.floor(place.current.rowsTop / ROW_PX);
      return { first, last: Math.min(count, first + Math.ceil(viewPx / ROW_PX)) - 1 };
    },
    handlers: {
      onScroll,
      onWheel: moves,
      onTouchStart: moves,
      onPointerDown: ({ pointerType }) => {
        dragged.current = pointerType === 'mouse';
      },
      onKeyDown: (event) => {
        moves();
        if (event.key !== 'Home' && event.key !== 'End') return;
        event.preventDefault();
        if (event.key === 'End') follow(true);
        else showTop(0);
      },
    },
  };
}

function stepOf(rowsTop: number): number {
  return Math.floor(rowsTop / (ROW_PX * STEP_ROWS));
}

function looksTheSame(one: Place, other: Place): boolean {
  const shift = ({ barTop, rowsTop }: Place) => barTop - rowsTop;
  return stepOf(one.rowsTop) === stepOf(other.rowsTop) && Math.abs(shift(one) - shift(other)) < 0.5;
}
