import Link from 'next/link';
import type { ReactNode } from 'react';
import { FindingCounts } from '@/components/presets/finding-counts';
import { RevisionLine, revisionPath } from '@/components/presets/revision-line';
import { Badge } from '@/components/ui/badge';
import type { PresetWithLatest, RevisionStanding } from '@/lib/presets/schema';
import type { Finding } from '@/lib/rules/rule';
import { PresetState } from './preset-state';
import { RevisionMarks } from './revision-marks';

interface PresetRowProps {
  preset: PresetWithLatest;
  /** How its latest revision stands. */
  standing: RevisionStanding;
  findings: readonly Finding[];
  /** The number of the revision that runs now; null when another preset's does. */
  deployedNumber: number | null;
  actions: ReactNode;
}

/** One preset: its latest revision and how it stands, what the rules say of it now, and what runs. */
export function PresetRow({ preset, standing, findings, deployedNumber, actions }: PresetRowProps) {
  const { name, latest } = preset;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1.5 px-4 py-3 hover:bg-muted/40 lg:grid-cols-[minmax(0,16rem)_minmax(0,1fr)_16rem_auto]">
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-2 gap-y-1">
        <Link
          href={`/presets/${name}`}
          className="min-w-0 break-all rounded-sm font-medium underline-offset-4 hover:underline"
        >
          {name}
        </Link>
        <PresetState preset={preset} />
        {deployedNumber !== null && (
          <Badge variant="success">
            <Link href={revisionPath(name, deployedNumber)} className="hover:underline">
              r{deployedNumber} deployed now
            </Link>
          </Badge>
        )}
      </div>
      <div className="grid min-w-0 gap-1 max-lg:col-span-2 max-lg:row-start-2">
        <p className="line-clamp-2 break-words" title={latest.message}>
          {latest.message}
        </p>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <RevisionLine revision={latest} />
          <Link
            href={`/presets/${name}/revisions`}
            className="rounded-sm text-muted-foreground text-xs underline-offset-4 hover:text-foreground hover:underline"
          >
            All revisions<span className="sr-only"> of {name}</span>
          </Link>
          <RevisionMarks standing={standing} isDeployed={false} isLatest />
        </div>
      </div>
      <p className="max-lg:col-span-2 max-lg:row-start-3">
        <FindingCounts findings={findings} />
      </p>
      <div className="flex gap-1 max-lg:col-start-2 max-lg:row-start-1">{actions}</div>
    </li>
  );
}
