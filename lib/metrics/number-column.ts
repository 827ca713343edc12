import type { ByteReader } from '@/lib/metrics/byte-reader';
import type { ByteWriter } from '@/lib/metrics/byte-writer';

// How a column is written: its first byte, with the number of decimals above the lowest three bits.
const ZEROS = 0;
const CONSTANT = 1;
const PLAIN = 2;
const DELTA = 3;
const FLOATS = 4;

const MOST_DECIMALS = 6;
// Differences of two such numbers, doubled for their sign, are still exact.
const LARGEST = 2 ** 50;

/** Writes a column without loss: small differences of decimal numbers take a byte or two, everything else eight. */
export function writeNumbers(writer: ByteWriter, values: ArrayLike<number>): void {
  const first = values[0] ?? 0;
  if (isConstant(values, first)) {
    writer.byte(first === 0 ? ZEROS : CONSTANT);
    if (first !== 0) writer.float(first);
    return;
  }
  const decimals = decimalsOf(values);
  if (decimals === null) {
    writer.byte(FLOATS);
    for (let row = 0; row < values.length; row += 1) writer.float(values[row] ?? 0);
    return;
  }
  const scale = 10 ** decimals;
  const isDelta = differencesAreSmaller(values, scale);
  writer.byte((isDelta ? DELTA : PLAIN) | (decimals << 3));
  let previous = 0;
  for (let row = 0; row < values.length; row += 1) {
    const whole = Math.round((values[row] ?? 0) * scale);
    writer.varint(zigzag(whole - previous));
    if (isDelta) previous = whole;
  }
}

export function readNumbers(reader: ByteReader, rows: number): Float64Array {
  const column = new Float64Array(rows);
  const kind = reader.byte();
  const mode = kind & 7;
  if (mode === ZEROS) return column;
  if (mode === CONSTANT) return column.fill(reader.float());
  if (mode === FLOATS) return column.map(() => reader.float());
  reader.varints(column);
  const [scale, isDelta] = [10 ** (kind >> 3), mode === DELTA];
  let previous = 0;
  for (let row = 0; row < rows; row += 1) {
    const whole = previous + unzigzag(column[row] ?? 0);
    if (isDelta) previous = whole;
    column[row] = scale === 1 ? whole : whole / scale;
  }
  return column;
}

function isConstant(values: ArrayLike<number>, first: number): boolean {
  for (let row = 1; row < values.length; row += 1) if (values[row] !== first) return false;
  return true;
}

/** How many decimals write every value exactly; null when none do. */
function decimalsOf(values: ArrayLike<number>): number | null {
  // Counts, which most columns hold.
  if (areSmallWholes(values)) return 0;
  let decimals = 0;
  let scale = 1;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? 0;
    while (Math.round(value * scale) / scale !== value) {
      decimals += 1;
      scale *= 10;
      if (decimals > MOST_DECIMALS) return null;
    }
    if (Math.abs(value) * scale > LARGEST) return null;
  }
  if (decimals === 0) return 0;
  // The scale grew after earlier values were looked at.
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? 0;
    if (Math.abs(value) * scale > LARGEST || Math.round(value * scale) / scale !== value) return null;
  }
  return decimals;
}

function areSmallWholes(values: ArrayLike<number>): boolean {
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? 0;
    if ((value | 0) !== value) return false;
  }
  return true;
}

function differencesAreSmaller(values: ArrayLike<number>, scale: number): boolean {
  let plain = 0;
  let delta = 0;
  let previous = 0;
  for (let row = 0; row < values.length; row += 1) {
    const whole = (values[row] ?? 0) * scale;
    plain += Math.abs(whole);
    delta += Math.abs(whole - previous);
    previous = whole;
  }
  return delta < plain;
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(value: number): number {
  const half = Math.floor(value / 2);
  return half * 2 === value ? half : -half - 1;
}
