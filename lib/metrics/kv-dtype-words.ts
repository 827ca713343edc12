const SAME: Record<string, string> = { bf16: 'bfloat16' };

/** The KV cache's dtype for a reader: what the preset asks for (null: nothing) beside what a running engine resolved (null: not heard yet). */
export function kvDtypeWords(asked: string | null, runs: string | null): string {
  const wanted = asked === null || asked === 'auto' ? null : (SAME[asked] ?? asked);
  const resolved = runs === null ? null : (SAME[runs] ?? runs);
  if (wanted === null)
    return resolved === null ? 'KV dtype left to the engine' : `KV ${resolved}, chosen by the engine`;
  if (resolved === null || resolved === wanted) return `KV ${wanted}`;
  return `KV ${resolved}, although ${wanted} was asked for`;
}
