import { ArchivePreset, UnarchivePreset } from '@/components/revisions/archive-preset';
import { PresetRow } from '@/components/revisions/preset-row';
import { may, type Role } from '@/lib/auth/roles';
import { textField } from '@/lib/flags/field-value';
import { currentDeployment } from '@/lib/jobs/deployment-store';
import { defaultTarget } from '@/lib/jobs/target';
import { ruleContext } from '@/lib/presets/rule-context';
import type { PresetWithLatest } from '@/lib/presets/schema';
import { standingsOf } from '@/lib/presets/standing-store';
import { checkPreset } from '@/lib/rules/check-preset';
import type { Finding } from '@/lib/rules/rule';
import { withEngine } from '@/lib/rules/with-engine';
import { archivePresetAction, unarchivePresetAction } from './actions';

/** The presets with what the rules say of their latest revisions now, and which one runs. */
export async function PresetRows({ presets, role }: { presets: PresetWithLatest[]; role: Role }) {
  const [findings, standings, deployment] = await Promise.all([
    findingsNow(presets),
    standingsOf(presets.map(({ latest }) => latest.id)),
    currentDeployment((await defaultTarget()).id),
  ]);
  const deployed = deployment?.revision;
  return (
    <ul className="divide-y">
      {presets.map((preset, index) => {
        const standing = standings.get(preset.latest.id);
        if (!standing) return null;
        return (
          <PresetRow
            key={preset.id}
            preset={preset}
            standing={standing}
            findings={findings[index] ?? []}
            deployedNumber={deployed?.presetId === preset.id ? deployed.number : null}
            actions={may(role, 'preset.protect') && <PutAway preset={preset} />}
          />
        );
      })}
    </ul>
  );
}

async function findingsNow(presets: readonly PresetWithLatest[]): Promise<Finding[][]> {
  const context = await ruleContext();
  return Promise.all(
    presets.map(async ({ latest: { config } }) => {
      const version = textField(config, 'engine.version') ?? '';
      return checkPreset(config, await withEngine(context, version));
    }),
  );
}

function PutAway({ preset: { id, name, archivedAt } }: { preset: PresetWithLatest }) {
  const preset = { id, name };
  return archivedAt ? (
    <UnarchivePreset preset={preset} unarchive={unarchivePresetAction} />
  ) : (
    <ArchivePreset preset={preset} archive={archivePresetAction} compact />
  );
}
