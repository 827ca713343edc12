import 'server-only';
import type { CheckedRevision } from '@/components/known-issues/checked-revision';
import { revisionPath } from '@/components/presets/revision-line';
import { textField } from '@/lib/flags/field-value';
import { parsePreset } from '@/lib/flags/preset';
import { currentDeployment } from '@/lib/jobs/deployment-store';
import { defaultTarget } from '@/lib/jobs/target';
import { ruleContext } from '@/lib/presets/rule-context';
import type { StoredRevision } from '@/lib/presets/schema';
import { presetList, revisionById } from '@/lib/presets/store';
import { checkPreset } from '@/lib/rules/check-preset';

/** The latest revision of each preset in use and the one that is deployed, with what the rules say of them now. */
export async function checkedRevisions(): Promise<CheckedRevision[]> {
  const [presets, target] = await Promise.all([presetList(), defaultTarget()]);
  const deployment = await currentDeployment(target.id);
  const latest = presets.map((preset) => preset.latest);
  const deployed = deployment && (await revisionById(deployment.revisionId));
  const isListed = latest.some(({ id }) => id === deployed?.id);
  const revisions = deployed && !isListed ? [deployed, ...latest] : latest;
  return Promise.all(revisions.map((revision) => checked(revision, latest, deployed?.id)));
}

async function checked(
  revision: StoredRevision,
  latest: readonly StoredRevision[],
  deployedId: string | undefined,
): Promise<CheckedRevision> {
  const { id, presetName, number, config } = revision;
  const isLatest = latest.includes(revision);
  // A revision of an older console may no longer be a valid preset; its own page says so.
  const preset = parsePreset(config);
  const version = preset.ok ? (textField(preset.value, 'engine.version') ?? '') : '';
  return {
    name: `${presetName} r${number}`,
    href: isLatest ? `/presets/${presetName}` : revisionPath(presetName, number),
    isLatest,
    isDeployed: id === deployedId,
    findings: preset.ok ? checkPreset(preset.value, await ruleContext(version)) : [],
  };
}
