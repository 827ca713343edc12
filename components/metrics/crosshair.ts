/** The moment that all charts of the page point at. Not React state: a move of the pointer draws nothing anew. */

type Listener = (step: number | null) => void;

const listeners = new Set<Listener>();
let current: number | null = null;

export function crosshairStep(): number | null {
  return current;
}

export function moveCrosshair(step: number | null): void {
  if (step === current) return;
  current = step;
  for (const listen of listeners) listen(step);
}

export function onCrosshair(listen: Listener): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}
