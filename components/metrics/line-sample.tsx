import { lineStyle } from './line-styles';

/** A short piece of the n-th line, with its colour and dashes. */
export function LineSample({ index }: { index: number }) {
  const { colour, dashes } = lineStyle(index);
  return (
    <svg aria-hidden width="20" height="8" className="shrink-0">
      <line x1="0" y1="4" x2="20" y2="4" stroke={colour} strokeWidth="2" strokeDasharray={dashes} />
    </svg>
  );
}
