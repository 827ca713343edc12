import { z } from 'zod';

/** The inputs that compiled DeepGEMM kernels depend on; kernels serve only a preset with the same ones. */
export const Fingerprint = z.object({
  model: z.string(),
  tp: z.number(),
  ep: z.number(),
  quantization: z.string(),
  chunkedPrefillSize: z.union([z.string(), z.number()]),
  gpu: z.string(),
  image: z.string(),
});
export type Fingerprint = z.infer<typeof Fingerprint>;
