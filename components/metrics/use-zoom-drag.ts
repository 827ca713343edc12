'use client';

import { type PointerEvent, type RefObject, useRef } from 'react';
import type { Grid } from '@/lib/metrics/series';
import { stepMs } from './use-crosshair';

// A shorter drag is a click that trembled.
const SHORTEST_PX = 6;

/** A mouse or pen that drags over the plot marks a span and zooms to it; a finger only moves the crosshair. */
export function useZoomDrag(
  plot: RefObject<HTMLDivElement | null>,
  grid: Grid,
  moveTo: (step: number) => void,
  onZoom: (fromMs: number, toMs: number) => void,
) {
  const selection = useRef<HTMLDivElement>(null);
  const pressedAt = useRef<number | null>(null);

  const placeOf = ({ clientX }: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect();
    const x = box ? Math.min(Math.max(clientX - box.left, 0), box.width) : 0;
    const step = box ? Math.min(Math.floor((x / box.width) * grid.count), grid.count - 1) : 0;
    return { x, step, stepPx: (box?.width ?? 1) / grid.count };
  };
  const hide = () => {
    pressedAt.current = null;
    if (selection.current) selection.current.hidden = true;
  };

  return {
    selection,
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      const { x, step } = placeOf(event);
      moveTo(step);
      if (event.pointerType === 'touch' || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pressedAt.current = x;
    },
    onPointerMove: (event: PointerEvent) => {
      const { x, step } = placeOf(event);
      moveTo(step);
      const box = selection.current;
      if (pressedAt.current === null || !box) return;
      box.hidden = Math.abs(x - pressedAt.current) < SHORTEST_PX;
      box.style.left = `${Math.min(x, pressedAt.current)}px`;
      box.style.width = `${Math.abs(x - pressedAt.current)}px`;
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
