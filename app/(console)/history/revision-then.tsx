import Link from 'next/link';
import { EntrySection } from '@/components/history/entry-section';
import { FindingCounts } from '@/components/presets/finding-counts';
import { revisionPath } from '@/components/presets/revision-line';
import { comparePath } from '@/components/revisions/revision-ref';
import { Button } from '@/components/ui/button';
import { LocalTime } from '@/components/ui/local-time';
import { StatusMark } from '@/components/ui/status-mark';
import { formatQuantity } from '@/lib/format';
import { currentDeployment, deploymentsOf } from '@/lib/jobs/deployment-store';
import type { RevisionStanding } from '@/lib/presets/schema';
import { standingOf } from '@/lib/presets/standing-store';
import { revisionById } from '@/lib/presets/store';

/** The revision that an entry is about: the checks when it was saved, how it stands now, and what to do with it. */
export async function RevisionThen({ revisionId }: { revisionId: string }) {
  const [revision, standing] = await Promise.all([revisionById(revisionId), standingOf(revisionId)]);
  if (!revision || !standing) return null;
  const parent = revision.parentId === null ? null : await revisionById(revision.parentId);
  const { presetName, number } = revision;
  return (
    <EntrySection title={`Revision r${number} of ${presetName}`}>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
        <span className="text-muted-foreground">Checks when saved</span>
        <FindingCounts findings={revision.findings} />
      </p>
      <Standing standing={standing} />
      <Deployed revisionId={revisionId} />
      <div className="flex flex-wrap gap-2">
        <Button asChild variant="secondary">
          <Link href={revisionPath(presetName, number)}>Open revision</Link>
        </Button>
        {parent && (
          <Button asChild variant="secondary">
            <Link href={comparePath(parent, revision)}>Compare with r{parent.number}</Link>
          </Button>
        )}
        <Button asChild variant="secondary">
          <Link href={`/presets/${presetName}?restore=r${number}`}>Restore…</Link>
        </Button>
      </div>
    </EntrySection>
  );
}

async function Deployed({ revisionId }: { revisionId: string }) {
  const [newest] = await deploymentsOf(revisionId);
  if (!newest) return null;
  const current = await currentDeployment(newest.targetId);
  return (
    <p className="text-sm">
      <span className="text-muted-foreground">Deployed </span>
      <LocalTime date={newest.deployedAt} />
      {current?.id === newest.id ? ', deployed now' : ', replaced since'}
    </p>
  );
}

function Standing({ standing }: { standing: RevisionStanding }) {
  const { quarantine, requiredApprovals, approvals, missingApprovals } = standing;
  const names = approvals.map(({ approverName }) => approverName);
  return (
    <>
      {quarantine && (
        <StatusMark status="error" wraps className="text-sm">
          Quarantined by {quarantine.byName}: “{quarantine.reason}”
        </StatusMark>
      )}
      {(requiredApprovals > 0 || names.length > 0) && (
        <p className="break-words text-sm">
          <span className="text-muted-foreground">Approved </span>
          {names.length > 0 ? `by ${names.join(', ')}` : 'by nobody'}
          {missingApprovals > 0 && `, ${formatQuantity(missingApprovals, 'approval')} missing`}
        </p>
      )}
    </>
  );
}
