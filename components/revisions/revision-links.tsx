import { GitCompareArrows, History } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { comparePath, type RevisionRef } from './revision-ref';

interface RevisionLinksProps {
  revision: RevisionRef;
  /** What it was made on; of another preset when it was duplicated. */
  parent: RevisionRef | null;
  /** Whether its values can be put on top of the latest revision by the reader. */
  canRestore: boolean;
}

/** From a revision to the editor with its values, and to the page that compares it. */
export function RevisionLinks({ revision, parent, canRestore }: RevisionLinksProps) {
  const { presetName, number } = revision;
  return (
    <>
      {canRestore && (
        <Button variant="secondary" asChild>
          <Link href={`/presets/${presetName}?restore=r${number}`}>
            <History />
            Restore…
          </Link>
        </Button>
      )}
      <Button variant="secondary" asChild>
        <Link href={comparePath(parent, revision)}>
          <GitCompareArrows />
          Compare with…
        </Link>
      </Button>
    </>
  );
}
