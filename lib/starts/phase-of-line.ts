import type { Mark } from '@/lib/starts/schema';

/** What a line of a container's log tells about its start. */
export interface TellingLine {
  to?: Mark['to'];
  /** When the line tells that a phase took so long, and so began earlier. */
  seconds?: number;
  progress?: string;
  revision?: string;
}

// modal/phase_log.py: `[glm] begin weights`, `[glm] phase=weights seconds=0.4`.
const BEGIN = /^\[glm\] begin (volumes|weights|kernels|engine|warmup)$/;
const END = /^\[glm\] phase=(volumes|weights|kernels|warmup) seconds=(\d+(?:\.\d+)?)$/;
const REVISION = /^\[glm\] start revision=([A-Za-z0-9._-]{1,64})$/;
// SGLang's stamp: `[2026-11-23 14:58:55 TP0] `; with more ranks `DP0 TP0 EP0`, with none nothing behind the time.
const STAMP = /^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?: ([A-Z]+\d+(?: [A-Z]+\d+)*))?\] /;
const SHARDS =
  /^(?:Loading safetensors checkpoint shards|Multi-thread loading shards):\s+\d+% Completed \| (\d+)\/(\d+) /;
const GRAPH_BATCH = /^Capturing batches \(bs=(\d+)/;
const JIT_SHARE = /^DeepGEMM warmup:\s*(\d+)%/;

/**
 * The engine's own words of its phases. They were `Capture cuda graph begin.` up to 0.5.13 and are
 * `Capture target decode CUDA graph begin.` since; the draft model of EAGLE loads weights and captures graphs once more.
 */
const ENGINE_LINES: readonly [RegExp, Mark['to']][] = [
  [/^Load weight begin\./, 'weights'],
  [/^Load weight end\./, 'engine'],
  [/^Entering DeepGEMM JIT (?:Pre-Compile|Single Kernel Compile) session\b/, 'kernels'],
  [/^Capture (?:[\w-]+ )*cuda graph begin\b/i, 'graphs'],
  [/^Capture (?:[\w-]+ )*cuda graph end\b/i, 'engine'],
  // The scheduler is ready: only the server and its own first request are left.
  [/^max_total_num_tokens=/, 'health'],
];

/** Which phase a line begins, if any. Pure; the same line always tells the same. */
export function phaseOfLine(line: string): TellingLine {
  return ownLine(line) ?? engineLine(line);
}

function ownLine(line: string): TellingLine | null {
  if (!line.startsWith('[glm] ')) return null;
  const revision = REVISION.exec(line)?.[1];
  if (revision) return { revision };
  const begun = BEGIN.exec(line)?.[1];
  if (begun) return { to: begun as Mark['to'] };
  const ended = END.exec(line);
  if (ended) return { to: 'between', seconds: Number(ended[2]) };
  if (line.startsWith('[glm] health ok after ')) return { to: 'between' };
  if (line.startsWith('[glm] ready after ')) return { to: 'serving' };
  return {};
}

function engineLine(line: string): TellingLine {
  const stamp = STAMP.exec(line);
  // Eight ranks say the same: the first one's word counts.
  if (stamp?.[1] && !isFirstRank(stamp[1])) return {};
  const text = line.slice(stamp?.[0].length ?? 0);
  const [, to] = ENGINE_LINES.find(([words]) => words.test(text)) ?? [];
  if (to) return { to };
  const shards = SHARDS.exec(text);
  if (shards) return { progress: `${shards[1]} of ${shards[2]} shards` };
  const batch = GRAPH_BATCH.exec(text);
  if (batch) return { to: 'resume', progress: `batch size ${batch[1]}` };
  const share = JIT_SHARE.exec(text);
  return share ? { progress: `${share[1]} % compiled` } : {};
}

function isFirstRank(ranks: string): boolean {
  return ranks.split(' ').every((rank) => /\D0$/.test(rank));
}
