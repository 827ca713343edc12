import Link from 'next/link';
import { LocalTime } from '@/components/ui/local-time';
import { StatusMark } from '@/components/ui/status-mark';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { ReadBack } from '@/lib/jobs/schema';
import { RollbackButton } from './rollback-button';
import { StandingMark } from './standing-mark';
import type { StartAction } from './start-action';

export interface ListedDeployment {
  id: string;
  jobId: string;
  revisionId: string;
  version: number | null;
  deployedAt: Date;
  deployedByName: string;
  readBack: ReadBack | null;
  revision: { number: number; preset: { name: string } };
}

interface DeploymentTableProps {
  /** Newest first. */
  deployments: readonly ListedDeployment[];
  standings: ReadonlyMap<string, { blockers: readonly string[] }>;
  /** Null for a reader who may not. */
  rollBack: StartAction | null;
}

/** What stood on the target, newest first; every earlier one can be put back. */
export function DeploymentTable({ deployments, standings, rollBack }: DeploymentTableProps) {
  const [current] = deployments;
  return (
    <Table>
      <TableHeader>
        <tr>
          <TableHead>Revision</TableHead>
          <TableHead className="max-sm:hidden">Modal</TableHead>
          <TableHead>Deployed</TableHead>
          <TableHead className="max-md:hidden">Read back</TableHead>
          <TableHead className="max-sm:hidden">By</TableHead>
          <TableHead>
            <span className="sr-only">Actions</span>
          </TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {deployments.map((deployment) => (
          <TableRow key={deployment.id}>
            <TableCell>
              <Link
                href={`/presets/${deployment.revision.preset.name}/revisions/${deployment.revision.number}`}
                className="font-medium underline-offset-4 hover:underline"
              >
                {nameOf(deployment)}
              </Link>
              {deployment === current && (
                <StatusMark status="ok" className="ml-2 text-xs">
                  stands now
                </StatusMark>
              )}
            </TableCell>
            <TableCell className="text-muted-foreground tabular-nums max-sm:hidden">
              {deployment.version === null ? '—' : `v${deployment.version}`}
            </TableCell>
            <TableCell className="tabular-nums">
              <Link href={`/jobs/${deployment.jobId}`} className="underline-offset-4 hover:underline">
                <LocalTime date={deployment.deployedAt} />
              </Link>
            </TableCell>
            <TableCell className="max-md:hidden">
              <StandingMark readBack={deployment.readBack} />
            </TableCell>
            <TableCell className="max-sm:hidden">{deployment.deployedByName}</TableCell>
            <TableCell className="text-right">
              {rollBack && current && deployment.revisionId !== current.revisionId && (
                <RollBack
                  deployment={deployment}
                  current={current}
                  blocker={standings.get(deployment.revisionId)?.blockers[0]}
                  start={rollBack}
                />
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

interface RollBackProps {
  deployment: ListedDeployment;
  current: ListedDeployment;
  blocker: string | undefined;
  start: StartAction;
}

function RollBack({ deployment, current, blocker, start }: RollBackProps) {
  if (blocker) return <span className="text-muted-foreground text-xs">{blocker}</span>;
  const { number, preset } = deployment.revision;
  return (
    <RollbackButton
      revision={{ id: deployment.revisionId, presetName: preset.name, number }}
      compareHref={`/presets/compare?from=${refOf(current)}&to=${refOf(deployment)}`}
      start={start}
    />
  );
}

function nameOf({ revision }: ListedDeployment): string {
  return `${revision.preset.name} r${revision.number}`;
}

function refOf({ revision }: ListedDeployment): string {
  return `${encodeURIComponent(revision.preset.name)}/r${revision.number}`;
}
