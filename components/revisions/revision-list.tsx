'use client';

import { GitCompareArrows } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import type { ListedRevision, RevisionStanding } from '@/lib/presets/schema';
import { comparePath } from './revision-ref';
import { RevisionRow } from './revision-row';

interface RevisionListProps {
  presetName: string;
  revisions: (ListedRevision & { standing: RevisionStanding })[];
  deployedId: string | null;
  latestId: string;
}

/** The revisions of a preset, newest first; two of them can be picked for comparison. */
export function RevisionList({ presetName, revisions, deployedId, latestId }: RevisionListProps) {
  const [picked, setPicked] = useState<readonly number[]>([]);

  /** A third pick replaces the older of the two. */
  function toggle(number: number): void {
    setPicked((now) =>
      now.includes(number) ? now.filter((one) => one !== number) : [...now, number].slice(-2),
    );
  }

  return (
    <Card aria-label="Revisions">
      <CardHeader className="sticky top-0 z-10 rounded-t-xl bg-card">
        <CompareLink presetName={presetName} picked={picked} />
      </CardHeader>
      <ol className="divide-y">
        {revisions.map((revision) => (
          <RevisionRow
            key={revision.id}
            presetName={presetName}
            revision={revision}
            isDeployed={revision.id === deployedId}
            isLatest={revision.id === latestId}
            isPicked={picked.includes(revision.number)}
            onToggle={() => toggle(revision.number)}
          />
        ))}
      </ol>
    </Card>
  );
}

function CompareLink({ presetName, picked }: { presetName: string; picked: readonly number[] }) {
  const [older, newer] = [...picked].sort((left, right) => left - right);
  if (older === undefined || newer === undefined)
    return (
      <>
        <p role="status" className="text-muted-foreground text-xs">
          {older === undefined
            ? 'Tick two revisions to compare them.'
            : `r${older} is ticked: tick another one.`}
        </p>
        <Button variant="secondary" size="sm" disabled>
          <GitCompareArrows />
          Compare
        </Button>
      </>
    );
  const [from, to] = [older, newer].map((number) => ({ presetName, number }));
  return (
    <>
      <p role="status" className="text-muted-foreground text-xs">
        r{older} and r{newer} are ticked.
      </p>
      <Button size="sm" asChild>
        <Link href={comparePath(from ?? null, to ?? null)}>
          <GitCompareArrows />
          Compare r{older} with r{newer}
        </Link>
      </Button>
    </>
  );
}
