import { toast } from '@/components/ui/toast';
import { formatQuantity } from '@/lib/format';
import { plainText } from '@/lib/jobs/plain-text';
import type { LogLine } from '@/lib/jobs/schema';
import { fetchLines } from './fetch-log';
import type { LineCache } from './line-cache';

/** More than a screenful is better downloaded, in lines. */
const COPY_MAX = 1_000;

/** Puts lines on the clipboard without their colours, fetching those that are not here. */
export async function copyLines(jobId: string, numbers: readonly number[], cache: LineCache): Promise<void> {
  try {
    const taken = numbers.slice(0, COPY_MAX);
    const isHere = taken.every((number) => cache.has(number));
    const lines = isHere
      ? taken.flatMap((number) => cache.get(number) ?? [])
      : await fetchLines(jobId, taken);
    await navigator.clipboard.writeText(textOf(lines));
    toast.success(
      `Copied ${formatQuantity(lines.length, 'line')}.${taken.length < numbers.length ? ' Download has them all.' : ''}`,
    );
  } catch {
    toast.error('Nothing was copied. Download has the whole log.');
  }
}

function textOf(lines: readonly LogLine[]): string {
  return lines.map(({ text }) => plainText(text)).join('\n');
}
