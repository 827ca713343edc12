import type { Engine } from '@/lib/engines/engine';
import type { FieldGroup as Group } from '@/lib/flags/catalogue';
import type { FieldValue } from '@/lib/flags/field-schema';
import { getField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import { type Draft, draftValue } from '../drafts/draft';
import type { Examination } from '../drafts/examine';
import { engineFlagNamed } from './engine-flag-named';
import { FieldRow } from './field-row';
import { GroupFrame } from './group-frame';

export interface FieldGroupProps {
  group: Group;
  draft: Draft;
  examination: Examination;
  deployed?: Preset;
  engine?: Engine | null;
  onChange: (path: string, value: FieldValue) => void;
}

/** One section of the form. */
export function FieldGroup({ group, draft, examination, deployed, engine, onChange }: FieldGroupProps) {
  return (
    <GroupFrame id={group.id} title={group.title} aside={group.aside}>
      {group.fields.map((field) => (
        <FieldRow
          key={field.path}
          field={field}
          value={draftValue(draft, field.path)}
          baseValue={getField(draft.base, field.path)}
          deployedValue={deployed && getField(deployed, field.path)}
          engineFlag={engineFlagNamed(engine, field.name)}
          problem={examination.problems[field.path]}
          findings={troublesAt(examination, field.path)}
          onChange={onChange}
        />
      ))}
    </GroupFrame>
  );
}

export function troublesAt({ findings }: Examination, path: string) {
  return findings.filter((finding) => finding.path === path && finding.severity !== 'note');
}
