/** Reads what a ByteWriter wrote, in the same order. Running past the end is a bug or a torn row: it throws. */
export class ByteReader {
  private readonly view: DataView;
  private position = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  atEnd(): boolean {
    return this.position >= this.bytes.length;
  }

  byte(): number {
    const value = this.bytes[this.position++];
    if (value === undefined) throw new Error('Stored metrics end too early.');
    return value;
  }

  varint(): number {
    let byte = this.byte();
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let unit = 0x80; byte >= 0x80; unit *= 0x80) {
      byte = this.byte();
      value += (byte & 0x7f) * unit;
    }
    return value;
  }

  /** As many varints as the column has room for. */
  varints(column: Float64Array): Float64Array {
    const { bytes } = this;
    let position = this.position;
    for (let row = 0; row < column.length; row += 1) {
      let byte = bytes[position++] ?? 0;
      if (byte < 0x80) {
        column[row] = byte;
        continue;
      }
      let value = byte & 0x7f;
      for (let unit = 0x80; byte >= 0x80; unit *= 0x80) {
        byte = bytes[position++] ?? 0;
        value += (byte & 0x7f) * unit;
      }
      column[row] = value;
    }
    if (position > bytes.length) throw new Error('Stored metrics end too early.');
    this.position = position;
    return column;
  }

  float(): number {
    const value = this.view.getFloat64(this.position);
    this.position += 8;
    return value;
  }

  chunk(): Uint8Array {
    const length = this.varint();
    const end = this.position + length;
    if (end > this.bytes.length) throw new Error('Stored metrics end too early.');
    const chunk = this.bytes.subarray(this.position, end);
    this.position = end;
    return chunk;
  }

  text(): string {
    const { buffer, byteOffset, length } = this.chunk();
    // A Buffer decodes a short text several times faster than a TextDecoder.
    return Buffer.from(buffer, byteOffset, length).toString();
  }
}
