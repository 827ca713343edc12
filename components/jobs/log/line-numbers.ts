/** Which lines a view shows, one a row, in ascending order. */
export interface Rows {
  readonly count: number;
  /** The number of the line in a row; rows count from 0. */
  numberAt(row: number): number;
  /** The row of a line; for one that is not shown, the row where it would be. */
  rowOf(number: number): number;
}

/** Every line up to the newest. */
export function allLines(head: number): Rows {
  return { count: head, numberAt: (row) => row + 1, rowOf: (number) => number - 1 };
}

const BYTES = 4;

/** Ascending line numbers in as little room as they need: a million take 4 MB. */
export class LineNumbers implements Rows {
  private numbers = new Int32Array(1024);
  count = 0;

  numberAt(row: number): number {
    return this.numbers[row] ?? 0;
  }

  rowOf(number: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.numberAt(middle) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  push(number: number): void {
    this.makeRoom(1);
    this.numbers[this.count] = number;
    this.count += 1;
  }

  /** Takes numbers of four bytes each, most significant first, and gives back the bytes of one that is cut off. */
  pushBytes(bytes: Uint8Array): Uint8Array {
    const whole = Math.floor(bytes.byteLength / BYTES);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.makeRoom(whole);
    for (let index = 0; index < whole; index += 1) {
      this.numbers[this.count + index] = view.getInt32(index * BYTES);
    }
    this.count += whole;
    return bytes.subarray(whole * BYTES);
  }

  private makeRoom(more: number): void {
    if (this.count + more <= this.numbers.length) return;
    const roomier = new Int32Array(Math.max(this.numbers.length * 2, this.count + more));
    roomier.set(this.numbers);
    this.numbers = roomier;
  }
}
