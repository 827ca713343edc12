import Link from 'next/link';
import { GoldenCard } from '@/components/golden/golden-card';
import { LocalTime } from '@/components/ui/local-time';
import { recentRounds } from '@/lib/golden/store';
import { deploymentsOn } from '@/lib/jobs/deployment-store';

const DEPLOYMENTS = 50;
const ROUNDS = 10;

/** What the last deployments answered, newest first. */
export async function RecentRounds({ targetId }: { targetId: string }) {
  const deployments = await deploymentsOn(targetId, DEPLOYMENTS);
  const rounds = await recentRounds(
    deployments.map(({ id }) => id),
    ROUNDS,
  );
  return rounds.map(({ jobId, deploymentId, askedAt, results }) => {
    const deployment = deployments.find(({ id }) => id === deploymentId);
    return (
      <GoldenCard
        key={jobId}
        results={results}
        about={
          <>
            {deployment && `${deployment.revision.preset.name} r${deployment.revision.number}, `}
            <Link href={`/jobs/${jobId}`} className="underline-offset-4 hover:underline">
              <LocalTime date={askedAt} />
            </Link>
          </>
        }
      />
    );
  });
}
