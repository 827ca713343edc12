import 'server-only';
import { env } from '@/lib/env';
import { controlPlane, modalClient } from '@/lib/modal/client';
import { isNotFound } from '@/lib/modal/is-not-found';

/** A small JSON file of a volume, or null when there is no such volume or file. */
export async function volumeReceipt(volumeName: string, filePath: string): Promise<unknown> {
  try {
    const { volumeId } = await modalClient().volumes.fromName(volumeName, {
      environment: env.MODAL_ENVIRONMENT,
    });
    const bytes = await readFile(volumeId, filePath);
    return JSON.parse(bytes);
  } catch (error) {
    if (isNotFound(error) || error instanceof SyntaxError) return null;
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
