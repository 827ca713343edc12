import 'server-only';
import { env } from '@/lib/env';
import { controlPlane, modalClient } from '@/lib/modal/client';
import { isNotFound } from '@/lib/modal/is-not-found';

const TORN = { problem: 'torn receipt' };

/** A small JSON file of a volume, or `{problem}` where there is none that can be read. */
export async function volumeReceipt(volumeName: string, filePath: string): Promise<unknown> {
  const volumeId = await found(() => volumeIdOf(volumeName));
  if (volumeId === null) return { problem: 'no volume' };
  const text = await found(() => readFile(volumeId, filePath));
  if (text === null) return { problem: 'no receipt' };
  try {
    return JSON.parse(text) ?? TORN;
  } catch {
    return TORN;
  }
}

async function volumeIdOf(name: string): Promise<string> {
  return (await modalClient().volumes.fromName(name, { environment: env.MODAL_ENVIRONMENT })).volumeId;
}

async function found<T>(find: () => Promise<T>): Promise<T | null> {
  try {
    return await find();
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

// The same two requests that `modal volume get NAME PATH -` makes: where the blocks are, then the blocks.
async function readFile(volumeId: string, filePath: string): Promise<string> {
  const { getUrls, len } = await controlPlane().volumeGetFile2({
    volumeId,
    path: filePath,
    start: 0,
    len: 0,
  });
  const blocks = await Promise.all(getUrls.map(downloadBlock));
  return Buffer.concat(blocks).subarray(0, Number(len)).toString('utf8');
}

async function downloadBlock(url: string): Promise<Uint8Array> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`Modal's volume storage answered ${answer.status}.`);
  return new Uint8Array(await answer.arrayBuffer());
}
