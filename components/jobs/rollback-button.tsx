'use client';

import Link from 'next/link';
import { JobDialog } from './job-dialog';
import type { StartAction } from './start-action';
import { StrategyField } from './strategy-field';

interface RollbackButtonProps {
  revisionId: string;
  /** Such as `production-v4 r3`. */
  revisionName: string;
  /** What would change, as a page of its own. */
  compareHref: string;
  maxContainers: number;
  start: StartAction;
}

/** Puts the revision of an earlier deployment back on the target. */
export function RollbackButton(props: RollbackButtonProps) {
  const { revisionId, revisionName, compareHref, maxContainers, start } = props;
  return (
    <JobDialog
      trigger="Roll back…"
      title={`Roll back to ${revisionName}?`}
      description={
        <>
          Deploys that revision again, so its values and its code both return.{' '}
          <Link href={compareHref} className="text-accent hover:underline">
            What changes
          </Link>
        </>
      }
      submit={`Roll back to ${revisionName}`}
      start={start}
    >
      {() => (
        <>
          <input type="hidden" name="revisionId" value={revisionId} />
          <StrategyField maxContainers={maxContainers} />
        </>
      )}
    </JobDialog>
  );
}
