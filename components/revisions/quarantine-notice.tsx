import { Ban } from 'lucide-react';
import { LocalTime } from '@/components/ui/local-time';
import type { RevisionReason, RevisionStanding, StoredRevision } from '@/lib/presets/schema';
import { LiftQuarantine } from './lift-quarantine';
import type { Verb } from './verb';

interface QuarantineNoticeProps {
  revision: Pick<StoredRevision, 'id' | 'number'>;
  quarantine: NonNullable<RevisionStanding['quarantine']>;
  /** Null when the reader's role may not lift it. */
  lift: Verb<RevisionReason> | null;
}

/** Says on top of a revision that it is not to be deployed, why, and who said so. */
export function QuarantineNotice({ revision, quarantine, lift }: QuarantineNoticeProps) {
  const { reason, byName, createdAt } = quarantine;
  return (
    <section
      aria-label="Quarantine"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-xl border border-danger/50 bg-danger/8 px-4 py-3"
    >
      <div className="flex min-w-0 flex-1 basis-64 gap-3">
        <Ban aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
        <div className="grid min-w-0 gap-0.5">
          <h2 className="font-semibold text-danger text-sm">
            Quarantined: r{revision.number} is not deployed and not rolled back to
          </h2>
          <p className="whitespace-pre-wrap break-words">“{reason}”</p>
          <p className="text-muted-foreground text-xs">
            {byName}, <LocalTime date={createdAt} />
          </p>
        </div>
      </div>
      {lift && <LiftQuarantine revisionId={revision.id} number={revision.number} lift={lift} />}
    </section>
  );
}
