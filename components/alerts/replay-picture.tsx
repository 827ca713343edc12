import type { Replay } from '@/lib/alerts/replay';

const WIDTH = 480;
const HEIGHT = 48;
const COLUMNS = 240;

/** The day in small: its highest values, the threshold as a line, and when it would have fired as bands. */
export function ReplayPicture({ replay, threshold }: { replay: Replay; threshold: number }) {
  const { values, fired, startMs, stepSeconds } = replay;
  const spanMs = values.length * stepSeconds * 1000;
  const columns = highest(values);
  const most = Math.max(threshold, ...columns.map((value) => value ?? 0)) * 1.1 || 1;
  const y = (value: number) => HEIGHT - (value / most) * HEIGHT;
  const x = (ms: number) => ((ms - startMs) / spanMs) * WIDTH;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden className="h-12 w-full">
      {fired.map(({ fromMs, toMs }) => (
        <rect
          key={fromMs}
          x={x(fromMs)}
          width={Math.max(1, x(toMs ?? startMs + spanMs) - x(fromMs))}
          y={0}
          height={HEIGHT}
          className="fill-danger/20"
        />
      ))}
      {columns.map((value, index) =>
        value === null ? null : (
          <line
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            key={index}
            x1={((index + 0.5) / COLUMNS) * WIDTH}
            x2={((index + 0.5) / COLUMNS) * WIDTH}
            y1={HEIGHT}
            y2={y(value)}
            strokeWidth={1.4}
            className="stroke-muted-foreground"
          />
        ),
      )}
      <line
        x1={0}
        x2={WIDTH}
        y1={y(threshold)}
        y2={y(threshold)}
        strokeDasharray="4 3"
        className="stroke-danger"
      />
    </svg>
  );
}

function highest(values: Replay['values']): (number | null)[] {
  const width = values.length / COLUMNS;
  return Array.from({ length: COLUMNS }, (_, index) => {
    const inside = values.slice(Math.floor(index * width), Math.ceil((index + 1) * width));
    const heard = inside.filter((value) => value !== null);
    return heard.length === 0 ? null : Math.max(...heard);
  });
}
