import Link from 'next/link';
import { StandingMark } from '@/components/jobs/standing-mark';
import { StartJobButton } from '@/components/jobs/start-job-button';
import { ContainersCell } from '@/components/overview/containers-cell';
import { LifecycleCell } from '@/components/overview/lifecycle-cell';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { LocalTime } from '@/components/ui/local-time';
import { type Actor, may } from '@/lib/auth/roles';
import { numberField, textField } from '@/lib/flags/field-value';
import { formatBytes, formatQuantity } from '@/lib/format';
import type { Target } from '@/lib/generated/prisma/client';
import { type DeploymentRow, storedReadBack } from '@/lib/jobs/deployment-store';
import { kvDtypeWords } from '@/lib/metrics/kv-dtype-words';
import type { FleetNow } from '@/lib/metrics/series';
import type { StoredRevision } from '@/lib/presets/schema';
import { kernelState, weightsState } from '@/lib/volumes/volume-states';
import { startCompile, startDownload } from './jobs/actions';

interface LifecycleStripProps {
  actor: Actor;
  target: Target;
  deployment: DeploymentRow | null;
  /** The deployed revision, else the latest of the first preset; null before there is any preset. */
  revision: StoredRevision | null;
  /** What the deployed revision's engine says it runs; null before it has said so. */
  kvDtype: string | null;
  fleet: FleetNow;
  /** What the month has cost so far, in words. */
  spend: string | null;
  drawnAtMs: number;
  /** The workspace has to be set up before a deploy could serve. */
  lacksParts: boolean;
}

/** Weights, kernels, deployment, containers: what each is at, and the one thing to do next. */
export function LifecycleStrip({
  actor,
  target,
  deployment,
  revision,
  kvDtype,
  fleet,
  spend,
  drawnAtMs,
  lacksParts,
}: LifecycleStripProps) {
  const mayStart = may(actor.role, 'job.start');
  const weights = weightsState(target, revision);
  const kernels = kernelState(target, revision);
  const presetHref = revision ? `/presets/${revision.presetName}` : '/presets';
  const deployed = deployment && revision;
  return (
    <Card aria-label="Lifecycle">
      <ol className="grid divide-y sm:grid-cols-2 sm:[&>li:nth-child(2)]:border-t-0 xl:grid-cols-4 xl:divide-x xl:divide-y-0">
        <LifecycleCell
          title="Weights"
          status={weights.status}
          state={weights.state}
          facts={
            weights.receipt && weights.isGood
              ? `${weights.receipt.repo} · ${formatBytes(weights.receipt.bytes)}`
              : weights.explanation
          }
          detail={<Stamp volume="glm51-model-weights" at={weights.receipt?.finishedAt} />}
          action={
            mayStart &&
            deployed && (
              <StartJobButton
                kind="download"
                label="Download…"
                description="Runs download_model of the deployed app on a CPU machine: it fills the weights volume and skips files that are already there."
                start={startDownload}
              />
            )
          }
        />
        <LifecycleCell
          title="DeepGEMM kernel cache"
          status={kernels.status}
          state={kernels.state}
          facts={
            kernels.receipt && kernels.isGood
              ? `${kernels.receipt.fingerprint.gpu} · tp ${kernels.receipt.fingerprint.tp} · ${formatBytes(kernels.receipt.bytes)} · ${formatQuantity(kernels.receipt.kernels, 'kernel')}`
              : kernels.explanation
          }
          detail={<Stamp volume="glm51-deepgemm-cache" at={kernels.receipt?.compiledAt} />}
          action={
            mayStart &&
            deployed && (
              <StartJobButton
                kind="compile"
                label="Compile…"
                description="Runs compile_deepgemm of the deployed app: it fills the kernel cache that a quick start needs."
                start={startCompile}
              />
            )
          }
        />
        <LifecycleCell
          title="Deployed"
          status={deployed ? 'ok' : 'idle'}
          state={deployed ? `revision ${revision.number}` : 'nothing yet'}
          facts={deployed ? revisionFacts(revision, kvDtype) : 'No revision was deployed from here'}
          detail={
            deployment ? (
              <>
                by {deployment.deployedByName} · <LocalTime date={deployment.deployedAt} format="ago" /> ·{' '}
                <Link href="/jobs/deployments" className="underline-offset-4 hover:underline">
                  <StandingMark readBack={storedReadBack(deployment)} />
                </Link>
              </>
            ) : (
              `${target.appName} · ${target.environment}`
            )
          }
          action={
            deployed || !lacksParts ? (
              <Button asChild variant={lacksParts ? 'secondary' : 'default'}>
                <Link href={presetHref}>Deploy…</Link>
              </Button>
            ) : (
              <Button asChild variant="secondary">
                <Link href="/first-run">Set up…</Link>
              </Button>
            )
          }
        />
        <ContainersCell
          initial={fleet}
          drawnAtMs={drawnAtMs}
          spend={spend}
          idleSeconds={deployed ? numberField(revision.config, 'compute.scaledown_window') : null}
          action={
            deployed && (
              <Button asChild variant="secondary">
                <Link href="/jobs/deployments">Scale…</Link>
              </Button>
            )
          }
        />
      </ol>
    </Card>
  );
}

function Stamp({ volume, at }: { volume: string; at: string | undefined }) {
  return at ? (
    <>
      {volume} · <LocalTime date={at} format="ago" />
    </>
  ) : (
    volume
  );
}

function revisionFacts({ presetName, config }: StoredRevision, kvDtype: string | null): string {
  const algorithm = textField(config, 'flags.speculative.speculative-algorithm') ?? 'no speculation';
  const dtype = kvDtypeWords(textField(config, 'flags.kv.kv-cache-dtype'), kvDtype);
  return `${presetName} · ${algorithm} · ${dtype}`;
}
