import 'server-only';
import { open } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import { setTimeout as pause } from 'node:timers/promises';

const CHUNK_BYTES = 256 * 1024;
const POLL_MS = 100;

/**
 * The lines of a growing file, in batches as they come, without the first `skipLines`.
 * Ends when `writerGone` has settled and everything is read; a last line without a newline counts too.
 */
export async function* followFile(
  file: string,
  skipLines: number,
  writerGone: Promise<unknown>,
): AsyncGenerator<string[]> {
  let gone = false;
  const settled = writerGone
    .catch(() => undefined)
    .then(() => {
      gone = true;
    });
  const handle = await open(file, 'r');
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(CHUNK_BYTES);
  let toSkip = skipLines;
  let rest = '';
  try {
    for (;;) {
      const wasGone = gone;
      const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES);
      const parts = (rest + decoder.write(buffer.subarray(0, bytesRead))).split('\n');
      const isEnd = bytesRead === 0 && wasGone;
      rest = isEnd ? '' : (parts.pop() ?? '');
      const lines = isEnd && parts.at(-1) === '' ? parts.slice(0, -1) : parts;
      const fresh = lines.slice(toSkip);
      toSkip -= lines.length - fresh.length;
      if (fresh.length > 0) yield fresh;
      if (isEnd) return;
      if (bytesRead === 0) await Promise.race([settled, pause(POLL_MS)]);
    }
  } finally {
    await handle.close();
  }
}
