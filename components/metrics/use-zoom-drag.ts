'use client';

import { type PointerEvent, type RefObject, useRef } from 'react';
import type { Grid } from '@/lib/metrics/series';
import { stepMs } from './use-crosshair';

// A shorter drag is a click that trembled.
const SHORTEST_PX = 6;
// As long as phones wait for their own long press.
const HOLD_MS = 450;

/** A mouse or pen that drags over the plot marks a span and zooms to it; a finger moves the crosshair, and zooms once it held still. */
export function useZoomDrag(
  plot: RefObject<HTMLDivElement | null>,
  grid: Grid,
  moveTo: (step: number) => void,
  onZoom: (fromMs: number, toMs: number) => void,
) {
  const selection = useRef<HTMLDivElement>(null);
  const pressedAt = useRef<number | null>(null);
  const holding = useRef<{ x: number; timer: ReturnType<typeof setTimeout> } | null>(null);

  const placeOf = ({ clientX }: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect();
    const x = box ? Math.min(Math.max(clientX - box.left, 0), box.width) : 0;
    const step = box ? Math.min(Math.floor((x / box.width) * grid.count), grid.count - 1) : 0;
    return { x, step, stepPx: (box?.width ?? 1) / grid.count };
  };
  const mark = (from: number, to: number) => {
    const box = selection.current;
    if (!box) return;
    box.hidden = Math.abs(to - from) < SHORTEST_PX;
    box.style.left = `${Math.min(from, to)}px`;
    box.style.width = `${Math.abs(to - from)}px`;
  };
  const letGo = () => {
    clearTimeout(holding.current?.timer);
    holding.current = null;
  };
  const hold = (x: number) => {
    const press = () => {
      pressedAt.current = x;
      mark(x - SHORTEST_PX, x + SHORTEST_PX);
    };
    holding.current = { x, timer: setTimeout(press, HOLD_MS) };
  };
  const hide = () => {
    letGo();
    pressedAt.current = null;
    if (selection.current) selection.current.hidden = true;
  };

  return {
    selection,
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      const { x, step } = placeOf(event);
      moveTo(step);
      if (event.pointerType === 'touch') return hold(x);
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pressedAt.current = x;
    },
    onPointerMove: (event: PointerEvent) => {
      const { x, step } = placeOf(event);
      moveTo(step);
      if (pressedAt.current !== null) mark(pressedAt.current, x);
      else if (holding.current && Math.abs(x - holding.current.x) >= SHORTEST_PX) letGo();
    },
    onPointerUp: (event: PointerEvent) => {
      const { x, stepPx } = placeOf(event);
      const from = pressedAt.current;
      hide();
      if (from === null || Math.abs(x - from) < SHORTEST_PX) return;
      onZoom(stepMs(grid, Math.min(x, from) / stepPx), stepMs(grid, Math.max(x, from) / stepPx));
    },
    onPointerCancel: hide,
  };
}
