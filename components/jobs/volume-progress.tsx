import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { StatusMark } from '@/components/ui/status-mark';
import { formatBytes, formatCount, formatDuration, formatPercent } from '@/lib/format';
import {
  type CompileProgress,
  type DownloadProgress,
  STALLED_SECONDS,
  type VolumeJob,
} from '@/lib/volumes/schema';

/** How far a download or a compile is, while it runs. */
export function VolumeProgress({ download, compile, silentSeconds }: VolumeJob) {
  if (download) return <Download progress={download} silentSeconds={silentSeconds} />;
  return compile && <Compile progress={compile} silentSeconds={silentSeconds} />;
}

function Download({ progress, silentSeconds }: { progress: DownloadProgress; silentSeconds: number | null }) {
  const { files, totalFiles, bytes, totalBytes, bytesPerSecond, etaSeconds, stalledSeconds } = progress;
  const share = totalBytes > 0 ? bytes / totalBytes : 1;
  const isStalled = stalledSeconds >= STALLED_SECONDS;
  return (
    <ProgressCard label="Download progress">
      <dl className="flex flex-wrap gap-x-10 gap-y-2 text-sm">
        <Figure term="Bytes">
          {formatBytes(bytes)} of {formatBytes(totalBytes)}
        </Figure>
        <Figure term="Files">
          {formatCount(files)} of {formatCount(totalFiles)}
        </Figure>
        <Figure term="Rate">{bytesPerSecond ? `${formatBytes(bytesPerSecond)} / s` : '—'}</Figure>
        <Figure term="Left">
          {etaSeconds === null || isStalled
            ? '—'
            : etaSeconds === 0
              ? 'nothing'
              : `about ${formatDuration(etaSeconds)}`}
        </Figure>
      </dl>
      <div
        role="progressbar"
        aria-label="Downloaded"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(share * 100)}
        aria-valuetext={`${formatPercent(share)}, ${formatBytes(bytes)} of ${formatBytes(totalBytes)}`}
        className="h-2 overflow-hidden rounded-full bg-muted"
      >
        <div className="h-full rounded-full bg-accent" style={{ width: `${share * 100}%` }} />
      </div>
      <Trouble stalledSeconds={stalledSeconds} silentSeconds={silentSeconds} what="no byte has come" />
    </ProgressCard>
  );
}

function Compile({ progress, silentSeconds }: { progress: CompileProgress; silentSeconds: number | null }) {
  const { kernels, bytes, kernelsPerMinute, sessionPercent, stalledSeconds } = progress;
  return (
    <ProgressCard label="Compile progress">
      <dl className="flex flex-wrap gap-x-10 gap-y-2 text-sm">
        <Figure term="Kernels in the cache">{formatCount(kernels)}</Figure>
        <Figure term="Bytes">{formatBytes(bytes)}</Figure>
        <Figure term="Rate">
          {kernelsPerMinute ? `${formatCount(kernelsPerMinute)} kernels / min` : '—'}
        </Figure>
        <Figure term="SGLang’s present session">
          {sessionPercent === null ? '—' : `${sessionPercent} %`}
        </Figure>
      </dl>
      <Trouble stalledSeconds={stalledSeconds} silentSeconds={silentSeconds} what="no kernel was added" />
    </ProgressCard>
  );
}

interface TroubleProps {
  stalledSeconds: number;
  silentSeconds: number | null;
  what: string;
}

/** Work that stands still is told from work that nothing is heard of. */
function Trouble({ stalledSeconds, silentSeconds, what }: TroubleProps) {
  const silent = silentSeconds ?? 0;
  if (silent >= STALLED_SECONDS)
    return (
      <StatusMark status="warning" wraps className="text-sm">
        Not heard of for {formatDuration(silent)}: Modal may be away, or the container is being replaced.
      </StatusMark>
    );
  if (stalledSeconds < STALLED_SECONDS) return null;
  return (
    <StatusMark status="warning" wraps className="text-sm">
      Stalled: {what} for {formatDuration(stalledSeconds)}.
    </StatusMark>
  );
}

function ProgressCard({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Card aria-label={label} className="grid gap-3 px-4 py-3">
      {children}
    </Card>
  );
}

function Figure({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-muted-foreground text-xs">{term}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}
