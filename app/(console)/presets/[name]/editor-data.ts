import type { RevisionStep } from '@/components/presets/drafts/revision-steps';
import type { Actor } from '@/lib/auth/roles';
import { textField } from '@/lib/flags/field-value';
import { currentDeployment } from '@/lib/jobs/deployment-store';
import { recentTarget } from '@/lib/jobs/recent-target';
import { changedFields } from '@/lib/presets/diff';
import { ruleContext } from '@/lib/presets/rule-context';
import type { StoredRevision } from '@/lib/presets/schema';
import { draftOf, presetByName, revisionById, revisionByNumber, revisionsOf } from '@/lib/presets/store';

// A draft that is older than so many revisions names their last author for every field.
const STEPS = 20;

/** Everything the editor of a preset shows; null when there is no such preset. */
export async function editorData(actor: Actor, name: string, restoreName: string | undefined) {
  const [preset, target] = await Promise.all([presetByName(name), recentTarget(new Date())]);
  if (!preset) return null;
  const { latest } = preset;
  const [context, deployment, stored, revisions, restore] = await Promise.all([
    ruleContext(textField(latest.config, 'engine.version') ?? ''),
    currentDeployment(target.id),
    draftOf(actor.id, preset.id),
    revisionsOf(preset.id, STEPS),
    revisionNamed(name, restoreName),
  ]);
  const deployed = deployment && (await revisionById(deployment.revisionId));
  return { preset, latest, context, deployed, stored, steps: stepsOf(revisions), restore };
}

/** `r3` of the preset; undefined for anything else. */
async function revisionNamed(presetName: string, name: string | undefined) {
  const number = Number(/^r(\d{1,9})$/.exec(name ?? '')?.[1] ?? Number.NaN);
  return Number.isNaN(number) ? undefined : ((await revisionByNumber(presetName, number)) ?? undefined);
}

function stepsOf(newestFirst: readonly StoredRevision[]): RevisionStep[] {
  return newestFirst.flatMap((revision, index) => {
    const before = newestFirst[index + 1];
    if (!before) return [];
    const { number, authorName, createdAt, message, config } = revision;
    const paths = changedFields(before.config, config).map(({ path }) => path);
    return [{ number, authorName, createdAt, message, paths }];
  });
}
