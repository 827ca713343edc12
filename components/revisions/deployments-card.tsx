import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Card, CardContent, CardHeader, CardTitle } from '@/components/ui/card';
import { LocalTime } from '@/components/ui/local-time';

export interface RevisionDeployment {
  jobId: string;
  /** Where to: `glm51 · main`. */
  target: string;
  deployedByName: string;
  deployedAt: Date;
  isCurrent: boolean;
}

/** When and where the revision went live, newest first. */
export function DeploymentsCard({ deployments }: { deployments: readonly RevisionDeployment[] }) {
  return (
    <Card aria-label="Deployments">
      <CardHeader>
        <CardTitle>Deployments</CardTitle>
      </CardHeader>
      {deployments.length === 0 && (
        <CardContent className="text-muted-foreground text-xs">It was never deployed from here.</CardContent>
      )}
      {deployments.length > 0 && (
        <ul className="relative max-h-80 divide-y overflow-y-auto">
          {deployments.map(({ jobId, target, deployedByName, deployedAt, isCurrent }) => (
            <li key={jobId} className="flex flex-wrap items-baseline justify-between gap-x-3 px-4 py-2.5">
              <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
                <Link href={`/jobs/${jobId}`} className="rounded-sm hover:underline">
                  <LocalTime date={deployedAt} />
                </Link>
                {isCurrent && <Badge variant="success">deployed now</Badge>}
              </span>
              <span className="min-w-0 break-words text-muted-foreground text-xs">
                {target}, by {deployedByName}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
