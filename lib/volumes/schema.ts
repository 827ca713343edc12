import { z } from 'zod';
import { Fingerprint } from '@/lib/flags/fingerprint';

/** What modal/deploy.py writes about the volumes it fills, and what can be wrong with it. Pure. */

/** A file as the Hub lists it: a large one by its sha256, another by its git blob id. */
const WeightsFile = z.object({
  path: z.string(),
  bytes: z.number(),
  sha256: z.string().optional(),
  blobId: z.string().optional(),
});
export type WeightsFile = z.infer<typeof WeightsFile>;

export const WeightsReceipt = z.object({
  repo: z.string(),
  revision: z.string().nullish(),
  bytes: z.number(),
  files: z.array(WeightsFile).default([]),
  finishedAt: z.string(),
});
export type WeightsReceipt = z.infer<typeof WeightsReceipt>;

export const KernelReceipt = z.object({
  fingerprint: Fingerprint,
  kernels: z.number(),
  bytes: z.number(),
  compiledAt: z.string(),
});
export type KernelReceipt = z.infer<typeof KernelReceipt>;

/** Stands in a receipt's place when there is none. */
export const VolumeProblem = z.object({ problem: z.enum(['no volume', 'no receipt', 'torn receipt']) });
export type VolumeProblem = z.infer<typeof VolumeProblem>;
