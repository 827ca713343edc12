import { fillOf, lineStyle } from '@/lib/metrics/drawing/line-styles';
import type { PanelView } from '@/lib/metrics/panels/panel-recipe';

const FILL_CLASSES = { plain: 'opacity-60', stripes: 'opacity-90', dots: 'opacity-90' };

interface SeriesSampleProps {
  /** The place of the series among those drawn. */
  index: number;
  view: Pick<PanelView, 'shape'>;
  isLine: boolean;
}

/** A short piece of the n-th line, with its colour and dashes, or of the n-th layer, with its pattern. */
export function SeriesSample({ index, view, isLine }: SeriesSampleProps) {
  const { colour, dashes } = lineStyle(index);
  if (isLine) {
    const stroke = view.shape === 'stack' ? 'var(--foreground)' : colour;
    return (
      <svg aria-hidden width="20" height="8" className="shrink-0">
        <line x1="0" y1="4" x2="20" y2="4" stroke={stroke} strokeWidth="2" strokeDasharray={dashes} />
      </svg>
    );
  }
  const fill = fillOf(index);
  const background = {
    plain: colour,
    stripes: `repeating-linear-gradient(135deg, ${colour} 0 2px, transparent 2px 5px)`,
    dots: `radial-gradient(${colour} 1px, transparent 1.3px) 0 0 / 4px 4px`,
  }[fill];
  return (
    <span
      aria-hidden
      className={`inline-block h-2.5 w-4 shrink-0 rounded-xs border ${FILL_CLASSES[fill]}`}
      style={{ background, borderColor: colour }}
    />
  );
}
