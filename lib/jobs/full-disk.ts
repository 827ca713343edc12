import 'server-only';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/env';

// More than one block of any file system, so that the rest of one that was begun is not taken for room.
const TRIED_BYTES = 64 * 1024;

/** Whether a file could not be written for want of room: the disk is full, or this user's share of it. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

/** Tried, not asked: what a file system says is free need not be free for this user. */
export async function hasRoom(folder: string): Promise<boolean> {
  const file = path.join(folder, 'room');
  try {
    await writeFile(file, Buffer.alloc(TRIED_BYTES));
    return true;
  } catch (error) {
    if (isDiskFull(error)) return false;
    throw error;
  } finally {
    await rm(file, { force: true });
  }
}

/** What happened, and the way out. */
export function diskFullWords(happened: string): string {
  return `The disk of DATA_DIR (${env.DATA_DIR}) is full, ${happened}\n\nFree some space on it, then retry the job.`;
}
