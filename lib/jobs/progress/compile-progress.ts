import type { CompileProgress } from '@/lib/volumes/schema';
import { type Line, ratePerSecond, sinceRestart, unchangedSeconds } from './recent-samples';

// What modal/kernel_compile.py says every ten seconds.
const LINE = /^\[glm\] compile kernels=(\d+) bytes=(\d+)/;
// SGLang's own bar for one kind of kernel (deep_gemm_wrapper/compile_utils.py).
const SESSION = /DeepGEMM warmup:\s+(\d{1,3})%/;

/** How far a compile is, by its own lines and the compiler's, in their order; null before the first. Pure. */
export function compileProgress(lines: readonly Line[]): CompileProgress | null {
  const samples = sinceRestart(lines.flatMap(sampleOf));
  const last = samples.at(-1);
  const percent = lines.map(({ text }) => SESSION.exec(text)?.[1]).findLast((found) => found !== undefined);
  if (!last && percent === undefined) return null;
  const perSecond = ratePerSecond(samples);
  return {
    kernels: last?.amount ?? 0,
    bytes: last?.bytes ?? 0,
    kernelsPerMinute: perSecond === null ? null : perSecond * 60,
    sessionPercent: percent === undefined ? null : Number(percent),
    stalledSeconds: unchangedSeconds(samples),
  };
}

function sampleOf({ atMs, text }: Line) {
  const [, amount, bytes] = LINE.exec(text) ?? [];
  return amount === undefined ? [] : [{ atMs, amount: Number(amount), bytes: Number(bytes) }];
}
