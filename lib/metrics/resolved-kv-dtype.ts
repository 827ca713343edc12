import 'server-only';
import { db } from '@/lib/db';

/**
 * The KV dtype that the newest container of a revision (`r12`) started since then says it runs, from its /server_info;
 * null before one has said so. SGLang resolves an omitted dtype by GPU and model (server_args.py), so only it knows.
 */
export async function resolvedKvDtype(revision: string, since: Date): Promise<string | null> {
  const container = await db.metricContainer.findFirst({
    where: { revision, startedAt: { gte: since }, serverInfoAt: { not: null } },
    orderBy: { serverInfoAt: 'desc' },
    select: { serverInfo: true },
  });
  const info = container?.serverInfo;
  const dtype = info && typeof info === 'object' && !Array.isArray(info) ? info.kv_cache_dtype : null;
  return typeof dtype === 'string' ? dtype : null;
}
