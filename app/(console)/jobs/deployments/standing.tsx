import { AskGoldenButton } from '@/components/golden/ask-golden-button';
import { GoldenMark } from '@/components/golden/golden-mark';
import { CheckAgainButton } from '@/components/jobs/check-again-button';
import { StandingCard } from '@/components/jobs/standing-card';
import { recentRounds } from '@/lib/golden/store';
import { type DeploymentRow, storedReadBack } from '@/lib/jobs/deployment-store';
import { canAsk } from '@/lib/jobs/last-steps/can-ask';
import { servingVerdict } from '@/lib/jobs/read-back/serving-verdict';
import { startGolden } from '../actions';
import { checkDeployment } from './actions';

/** The newest deployment, compared with what is there. */
export async function Standing({ deployment, mayStart }: { deployment: DeploymentRow; mayStart: boolean }) {
  const [serving, [round], isAskable] = await Promise.all([
    servingVerdict(deployment, new Date()),
    recentRounds([deployment.id], 1),
    mayStart && canAsk(deployment.targetId),
  ]);
  return (
    <StandingCard
      name={`${deployment.revision.preset.name} r${deployment.revision.number}`}
      readBack={storedReadBack(deployment)}
      serving={serving}
      golden={<GoldenMark round={round ?? null} />}
      actions={
        mayStart && (
          <>
            <CheckAgainButton check={checkDeployment} />
            {isAskable && <AskGoldenButton start={startGolden} />}
          </>
        )
      }
    />
  );
}
