import { DuplicateButton } from '@/components/revisions/duplicate-button';
import { ExportButtons } from '@/components/revisions/export-buttons';
import { QuarantineButton } from '@/components/revisions/quarantine-button';
import { RevisionLinks } from '@/components/revisions/revision-links';
import { may, type Role } from '@/lib/auth/roles';
import { duplicatePresetAction, quarantineRevisionAction } from '../../../actions';
import type { RevisionAtPath } from './revision-at-path';

interface RevisionActionsProps {
  found: RevisionAtPath;
  role: Role;
}

/** What the reader's role may do with a revision, apart from deploying and approving it. */
export function RevisionActions({ found, role }: RevisionActionsProps) {
  const { preset, revision, parent, standing, deployments } = found;
  const { id, number, presetName } = revision;
  const canSave = may(role, 'preset.save');
  return (
    <>
      <RevisionLinks
        revision={{ presetName, number }}
        parent={parent && { presetName: parent.presetName, number: parent.number }}
        canRestore={canSave && !standing.archived && number !== preset.latest.number}
      />
      {canSave && !standing.quarantine && (
        <DuplicateButton revision={{ id, number, presetName }} duplicate={duplicatePresetAction} />
      )}
      <ExportButtons fileName={`${presetName}-r${number}`} preset={revision.config} />
      {!standing.quarantine && may(role, 'preset.quarantine') && (
        <QuarantineButton
          revisionId={id}
          number={number}
          isDeployed={deployments.some(({ isCurrent }) => isCurrent)}
          quarantine={quarantineRevisionAction}
        />
      )}
    </>
  );
}
