import type { Preset } from '@/lib/flags/preset';

/** What a file or a command makes of a preset, before it becomes a draft. */
export interface TransferResult {
  /** Null when nothing of it can be used. */
  preset: Preset | null;
  /** What could not be read; `line` counts from 1. */
  problems: readonly { line?: number; message: string }[];
}
