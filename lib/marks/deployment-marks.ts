import 'server-only';
import { fieldAt } from '@/lib/flags/catalogue';
import { parsePreset } from '@/lib/flags/preset';
import { type DeploymentRow, deploymentsBetween } from '@/lib/jobs/deployment-store';
import type { Mark } from '@/lib/metrics/series';
import { changedFields } from '@/lib/presets/diff';

// More say less than the last few.
const MOST = 40;

/** Deployments, each with what it changed against the one before it. */
export async function deploymentMarks(from: Date, to: Date): Promise<Mark[]> {
  const newestFirst = await deploymentsBetween(from, to, MOST);
  return newestFirst
    .map((row, index) => markOf(row, newestFirst[index + 1] ?? null))
    .filter(({ atMs }) => atMs >= from.getTime());
}

function markOf(row: DeploymentRow, previous: DeploymentRow | null): Mark {
  const { revision, deployedAt, deployedByName, jobId } = row;
  const preset = revision.preset.name;
  const compare =
    previous && previous.revisionId !== row.revisionId
      ? `/presets/compare?from=${previous.revision.preset.name}/r${previous.revision.number}&to=${preset}/r${revision.number}`
      : null;
  return {
    kind: 'deployment',
    atMs: deployedAt.getTime(),
    label: `r${revision.number}`,
    title: `Deployed ${preset} r${revision.number}`,
    by: deployedByName,
    why: revision.message,
    changes: previous ? changesBetween(previous, row) : [],
    links: [
      ...(compare ? [{ label: 'What changed', href: compare }] : []),
      { label: 'What it did', href: `/metrics/compare?job=${jobId}` },
      { label: 'Job', href: `/jobs/${jobId}` },
      { label: 'Revision', href: `/presets/${preset}/revisions/${revision.number}` },
    ],
  };
}

/** `--max-running-requests 48 → 40`, a line a field. */
function changesBetween(before: DeploymentRow, after: DeploymentRow): string[] {
  const [was, is] = [parsePreset(before.revision.config), parsePreset(after.revision.config)];
  if (!was.ok || !is.ok) return [];
  return changedFields(was.value, is.value).map(
    (change) => `${fieldAt(change.path).name} ${words(change.before)} → ${words(change.after)}`,
  );
}

function words(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
