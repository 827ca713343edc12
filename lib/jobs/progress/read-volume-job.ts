import 'server-only';
import { db } from '@/lib/db';
import { CompileResult, DownloadResult, type VolumeJob } from '@/lib/volumes/schema';
import { compileProgress } from './compile-progress';
import { downloadProgress } from './download-progress';

/** Lines that tell of progress, at most: over three minutes of them at Modal's speed. */
const LINES = 40;
// A chatty function prints much in between; looking back for ever would cost more than the answer is worth.
const LOOKED_BACK = 20_000;

/** How far a download or a compile is, and what it has left. */
export async function readVolumeJob(jobId: string, now = new Date()): Promise<VolumeJob | null> {
  const job = await db.job.findUnique({ where: { id: jobId }, select: { kind: true, result: true } });
  if (!job || (job.kind !== 'download' && job.kind !== 'compile')) return null;
  const lines = await progressLines(jobId);
  const last = lines.at(-1);
  return {
    download: job.kind === 'download' ? downloadProgress(lines) : null,
    compile: job.kind === 'compile' ? compileProgress(lines) : null,
    downloaded: DownloadResult.safeParse(job.result).data ?? null,
    compiled: CompileResult.safeParse(job.result).data ?? null,
    silentSeconds: last ? Math.max(0, now.getTime() - last.atMs) / 1000 : null,
  };
}

async function progressLines(jobId: string) {
  const rows = await db.$queryRaw<{ at: Date; text: string }[]>`
    SELECT "at", "text" FROM "JobLogLine"
    WHERE "jobId" = ${jobId} AND "source" = 'function'
      AND "number" > (SELECT coalesce(max("number"), 0) - ${LOOKED_BACK}::int FROM "JobLogLine" WHERE "jobId" = ${jobId})
      AND ("text" LIKE '[glm] download files=%' OR "text" LIKE '[glm] compile kernels=%'
           OR "text" LIKE '%DeepGEMM warmup:%')
    ORDER BY "number" DESC LIMIT ${LINES}::int`;
  return rows.reverse().map(({ at, text }) => ({ atMs: at.getTime(), text }));
}
