import Link from 'next/link';
import { revisionPath } from '@/components/presets/revision-line';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { StatusMark } from '@/components/ui/status-mark';
import type { FirstRunRevision } from '@/lib/first-run/schema';

/** Everything is there: where to go on. */
export function FirstRunEnd({
  revision: { presetName, number, minContainers },
}: {
  revision: FirstRunRevision;
}) {
  return (
    <Card aria-label="Ready" className="flex flex-wrap items-center justify-between gap-3 p-4">
      <div className="grid gap-1">
        <h2 className="font-semibold text-sm">
          <StatusMark status="ok" wraps>
            {presetName} r{number} is in place
          </StatusMark>
        </h2>
        <p className="text-sm">
          {minContainers > 0
            ? `${minContainers} of its containers start by themselves.`
            : 'The first request starts a container.'}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button asChild variant="secondary">
          <Link href={revisionPath(presetName, number)}>Open r{number}</Link>
        </Button>
        <Button asChild>
          <Link href="/">Watch the overview</Link>
        </Button>
      </div>
    </Card>
  );
}
