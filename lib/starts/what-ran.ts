import 'server-only';
import { db } from '@/lib/db';

export interface WhatRan {
  argv: string[];
  /** What the engine resolved, by name; secrets were removed before it was stored. */
  resolved: { name: string; value: string }[];
  resolvedAt: Date | null;
  lastSnapshotAt: Date;
}

const SHOWN = [
  'version',
  'kv_cache_dtype',
  'attention_backend',
  'moe_runner_backend',
  'tp_size',
  'max_total_num_tokens',
  'max_running_requests',
  'chunked_prefill_size',
  'context_length',
  'speculative_algorithm',
];

/** The command and the engine's own values of a container, as its snapshots told them; null before the first. */
export async function whatRan(containerId: string): Promise<WhatRan | null> {
  const row = await db.metricContainer.findUnique({ where: { id: containerId } });
  if (row === null) return null;
  const info = row.serverInfo;
  const values = info !== null && typeof info === 'object' && !Array.isArray(info) ? info : {};
  const resolved = SHOWN.flatMap((name) => {
    const value = values[name];
    return value === undefined || value === null || typeof value === 'object'
      ? []
      : [{ name, value: String(value) }];
  });
  return { argv: row.argv, resolved, resolvedAt: row.serverInfoAt, lastSnapshotAt: row.lastSnapshotAt };
}
