import { ByteReader } from '@/lib/metrics/byte-reader';
import { ByteWriter } from '@/lib/metrics/byte-writer';

/** Named sections as one piece of bytes. */
export function bundle(sections: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  for (const [name, bytes] of sections) {
    writer.text(name);
    writer.chunk(bytes);
  }
  return writer.done();
}

/** The sections of a bundle; of those that are not wanted, nothing is copied or read. */
export function unbundle(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  const reader = new ByteReader(bytes);
  const sections = new Map<string, Uint8Array>();
  while (!reader.atEnd()) {
    const name = reader.text();
    const section = reader.chunk();
    if (isWanted(name)) sections.set(name, section);
  }
  return sections;
}
