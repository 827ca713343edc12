import type { DownloadProgress } from '@/lib/volumes/schema';
import { type Line, ratePerSecond, sinceRestart, unchangedSeconds } from './recent-samples';

// What modal/weights_download.py says every ten seconds.
const LINE = /^\[glm\] download files=(\d+)\/(\d+) bytes=(\d+)\/(\d+)/;

/** How far a download is, by its own lines in their order; null before the first. Pure. */
export function downloadProgress(lines: readonly Line[]): DownloadProgress | null {
  const samples = sinceRestart(lines.flatMap(sampleOf));
  const last = samples.at(-1);
  if (!last) return null;
  const { files, totalFiles, amount: bytes, totalBytes } = last;
  const bytesPerSecond = ratePerSecond(samples);
  const left = totalBytes - bytes;
  return {
    files,
    totalFiles,
    bytes,
    totalBytes,
    bytesPerSecond,
    etaSeconds: bytesPerSecond ? left / bytesPerSecond : null,
    stalledSeconds: left === 0 ? 0 : unchangedSeconds(samples),
  };
}

function sampleOf({ atMs, text }: Line) {
  const found = LINE.exec(text);
  if (!found) return [];
  const [files = 0, totalFiles = 0, amount = 0, totalBytes = 0] = found.slice(1).map(Number);
  return [{ atMs, amount, files, totalFiles, totalBytes }];
}
