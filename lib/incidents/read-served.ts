import 'server-only';
import { fieldAt } from '@/lib/flags/catalogue';
import { commandText } from '@/lib/flags/command-lines';
import { textField } from '@/lib/flags/field-value';
import { formatValue } from '@/lib/flags/format-value';
import { type Preset, parsePreset } from '@/lib/flags/preset';
import { type DeploymentRow, deploymentsBetween } from '@/lib/jobs/deployment-store';
import { changedFields } from '@/lib/presets/diff';
import { ruleContext } from '@/lib/presets/rule-context';
import { checkPreset } from '@/lib/rules/check-preset';
import type { KnownIssue, Served } from './incident';

const MOST_DEPLOYMENTS = 20;

/** The deployments that served in a range, the oldest first: the one that stood when it began, and those that came. */
export async function readServed(from: Date, to: Date): Promise<{ served: Served[]; newest: Preset | null }> {
  const newestFirst = await deploymentsBetween(from, to, MOST_DEPLOYMENTS);
  const oldest = newestFirst.at(-1);
  // What the first of them changed is told by the one before it.
  const [earlier] = oldest ? await deploymentsBetween(oldest.deployedAt, oldest.deployedAt, 1) : [];
  const rows = [...newestFirst].reverse();
  const served = await Promise.all(
    rows.map((row, index) => servedBy(row, (index === 0 ? earlier : rows[index - 1]) ?? null)),
  );
  return { served, newest: newestFirst[0] ? presetOf(newestFirst[0]) : null };
}

async function servedBy(row: DeploymentRow, previous: DeploymentRow | null): Promise<Served> {
  const { revision, deployedAt, deployedByName } = row;
  const preset = presetOf(row);
  const before = previous && presetOf(previous);
  return {
    name: nameOf(row),
    message: revision.message,
    authorName: revision.authorName,
    deployedAtMs: deployedAt.getTime(),
    deployedByName,
    previousName: previous && nameOf(previous),
    changes: preset && before ? changesOf(before, preset) : [],
    command: commandText(revision.command),
    findings: preset ? await knownIssues(preset, revision.reasons) : [],
    path: `/presets/${revision.preset.name}/revisions/${revision.number}`,
  };
}

function changesOf(before: Preset, after: Preset): string[] {
  return changedFields(before, after).map(
    (change) => `${fieldAt(change.path).name} ${formatValue(change.before)} → ${formatValue(change.after)}`,
  );
}

/** As the rules of this console know them now: what was learned since the revision was saved counts too. */
async function knownIssues(preset: Preset, reasons: unknown): Promise<KnownIssue[]> {
  const context = await ruleContext(textField(preset, 'engine.version') ?? '');
  const given = (reasons ?? {}) as Record<string, string>;
  return checkPreset(preset, context).map(({ ruleId, severity, title, message, link }) => ({
    severity,
    title,
    message,
    link: link ?? null,
    reason: given[ruleId] ?? null,
  }));
}

function presetOf({ revision }: DeploymentRow): Preset | null {
  const parsed = parsePreset(revision.config);
  return parsed.ok ? parsed.value : null;
}

function nameOf({ revision }: DeploymentRow): string {
  return `${revision.preset.name} r${revision.number}`;
}
