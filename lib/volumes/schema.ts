import { z } from 'zod';
import { Fingerprint } from '@/lib/flags/fingerprint-schema';

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

/** What download_model gives back: false when the weights were complete already. */
export const DownloadResult = z.object({ downloaded: z.boolean(), receipt: WeightsReceipt });
export type DownloadResult = z.infer<typeof DownloadResult>;

/** What compile_deepgemm gives back: false when the cache matched already. */
export const CompileResult = z.object({ compiled: z.boolean(), receipt: KernelReceipt });
export type CompileResult = z.infer<typeof CompileResult>;

/** How far a download is, by its own lines. */
export const DownloadProgress = z.object({
  files: z.number(),
  totalFiles: z.number(),
  bytes: z.number(),
  totalBytes: z.number(),
  /** Of the last minute; null before there is a second line. */
  bytesPerSecond: z.number().nullable(),
  etaSeconds: z.number().nullable(),
  /** How long no byte has come, by the download's own clock. */
  stalledSeconds: z.number(),
});
export type DownloadProgress = z.infer<typeof DownloadProgress>;

/** How far a compile is. How much it will be nobody knows before the end. */
export const CompileProgress = z.object({
  kernels: z.number(),
  bytes: z.number(),
  kernelsPerMinute: z.number().nullable(),
  /** Of the kind of kernel that SGLang compiles now. */
  sessionPercent: z.number().nullable(),
  stalledSeconds: z.number(),
});
export type CompileProgress = z.infer<typeof CompileProgress>;

/** What a job on a volume says of itself while it runs, and what it has left. */
export const VolumeJob = z.object({
  download: DownloadProgress.nullable(),
  compile: CompileProgress.nullable(),
  downloaded: DownloadResult.nullable(),
  compiled: CompileResult.nullable(),
  /** Since the newest line about it was written, by this console's clock; null before the first. */
  silentSeconds: z.number().nullable(),
});
export type VolumeJob = z.infer<typeof VolumeJob>;

/** A pause is called a stall from here on. */
export const STALLED_SECONDS = 120;
