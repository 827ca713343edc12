import { z } from 'zod';
import type { Preset } from '@/lib/flags/preset';
import type { Finding } from '@/lib/rules/rule';

/** One immutable state of a preset, with what was known when it was saved. */
export interface StoredRevision {
  id: string;
  presetId: string;
  presetName: string;
  number: number;
  config: Preset;
  command: string[];
  message: string;
  findings: Finding[];
  /** The reason given for each accepted warning, by rule id. */
  reasons: Record<string, string>;
  parentId: string | null;
  authorName: string;
  createdAt: Date;
}

export interface PresetWithLatest {
  id: string;
  name: string;
  latest: StoredRevision;
}

export const MESSAGE_LENGTH = 500;

export const SaveRevision = z.object({
  presetId: z.string(),
  /** The revision which the changes were made on; it must still be the latest. */
  parentId: z.string(),
  config: z.unknown(),
  message: z
    .string()
    .trim()
    .min(1, 'Say in a message what changes and why.')
    .max(MESSAGE_LENGTH, `The message has room for ${MESSAGE_LENGTH} characters.`),
  /** By rule id: why a warning is accepted. */
  reasons: z.record(z.string(), z.string()),
});
export type SaveRevision = z.input<typeof SaveRevision>;
