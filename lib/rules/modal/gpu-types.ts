// modal.com/docs/guide/gpu, as of October 2026. Modal itself checks them only once the image is built.
const SUFFIXES: Readonly<Record<string, string>> = { H100: '!', B200: '+' };
const MOST: Readonly<Record<string, number>> = { A10: 4 };
const TYPES = [
  'T4',
  'L4',
  'A10',
  'L40S',
  'A100',
  'A100-40GB',
  'A100-80GB',
  'RTX-PRO-6000',
  'H100',
  'H200',
  'B200',
];

/** The types that Modal rents, with those that end in `!` (exactly) or `+` (or better). */
export const GPU_TYPES: readonly string[] = TYPES.flatMap((type) =>
  SUFFIXES[type] ? [type, type + SUFFIXES[type]] : [type],
);

/** How many of a type one container may have. */
export function mostGpus(type: string): number {
  return MOST[type] ?? 8;
}
