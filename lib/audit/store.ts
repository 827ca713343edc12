import 'server-only';
import { db } from '@/lib/db';

export interface AuditRow {
  id: string;
  at: Date;
  actorName: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  summary: string;
}

interface AuditFilter {
  subjectKinds: readonly string[];
  exceptActions?: readonly string[];
}

/** The newest rows of the audit log about these kinds of subject, newest first. */
export async function recentAudit(limit: number, filter: AuditFilter): Promise<AuditRow[]> {
  const rows = await db.auditEntry.findMany({
    where: {
      subjectKind: { in: [...filter.subjectKinds] },
      action: { notIn: [...(filter.exceptActions ?? [])] },
    },
    omit: { before: true, after: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return rows.map((row) => ({ ...row, id: String(row.id) }));
}
