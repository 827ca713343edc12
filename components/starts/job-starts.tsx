'use client';

import Link from 'next/link';
import { Card, CardHeader, CardTitle } from '@/components/ui/card';
import { formatQuantity } from '@/lib/format';
import type { Start } from '@/lib/starts/schema';
import { StartPicture } from './start-picture';
import { useStarts } from './use-starts';

// The others are on the page of all containers.
const SHOWN = 3;

interface JobStartsProps {
  jobId: string;
  initial: Start[];
  drawnAtMs: number;
}

/** How the containers of what a job deployed came up, live. */
export function JobStarts({ jobId, initial, drawnAtMs }: JobStartsProps) {
  const starts = useStarts(jobId, initial);
  return (
    <Card aria-label="Cold starts">
      <CardHeader>
        <CardTitle>Cold starts</CardTitle>
        <Link
          href="/metrics/containers"
          className="text-muted-foreground text-xs underline-offset-4 hover:underline"
        >
          {starts.length > SHOWN ? `All ${formatQuantity(starts.length, 'container')}` : 'All containers'}
        </Link>
      </CardHeader>
      {starts.length === 0 && (
        <p className="p-4 text-muted-foreground text-sm">
          No container has come up with it yet: the first request brings one up.
        </p>
      )}
      <ol className="divide-y">
        {starts.slice(0, SHOWN).map((start) => (
          <li key={start.containerId} className="grid gap-3 p-4">
            <Link
              href={`/metrics/containers/${start.containerId}`}
              className="justify-self-start break-all font-mono text-xs underline-offset-4 hover:underline"
            >
              {start.containerId}
            </Link>
            <StartPicture start={start} drawnAtMs={drawnAtMs} />
          </li>
        ))}
      </ol>
    </Card>
  );
}
