'use client';

import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { PlanDialog } from './plan-dialog';
import type { StartAction } from './start-action';

interface RollbackButtonProps {
  revision: { id: string; presetName: string; number: number };
  /** What would change, as a page of its own. */
  compareHref: string;
  start: StartAction;
}

/** Puts the revision of an earlier deployment back on the target. */
export function RollbackButton({ revision, compareHref, start }: RollbackButtonProps) {
  const { id, presetName, number } = revision;
  return (
    <PlanDialog
      trigger={<Button variant="secondary">Roll back…</Button>}
      title={`Roll back to ${presetName} r${number}?`}
      description={
        <>
          Deploys that revision again, so its values and its code both return.{' '}
          <Link href={compareHref} className="text-accent hover:underline">
            Compare on a page
          </Link>
        </>
      }
      request={{ kind: 'rollback', revisionId: id }}
      action={`Roll back to r${number}`}
      start={start}
    />
  );
}
