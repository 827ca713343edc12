import type { FieldGroup as Group } from '@/lib/flags/catalogue';
import type { FieldValue } from '@/lib/flags/field-schema';
import { getField } from '@/lib/flags/field-value';
import { type Draft, draftValue, type Examination } from './draft';
import { FieldRow } from './field-row';

interface FieldGroupProps {
  group: Group;
  draft: Draft;
  examination: Examination;
  onChange: (path: string, value: FieldValue) => void;
}

export function FieldGroup({ group, draft, examination, onChange }: FieldGroupProps) {
  const headingId = `${group.id}-heading`;
  return (
    <section id={group.id} aria-labelledby={headingId} className="scroll-mt-4">
      <h2 id={headingId} className="border-l-3 border-l-transparent px-4 pt-5 pb-1 font-semibold text-sm">
        {group.title}{' '}
        {group.aside && <span className="font-normal text-muted-foreground">{group.aside}</span>}
      </h2>
      <div className="divide-y">
        {group.fields.map((field) => (
          <FieldRow
            key={field.path}
            field={field}
            value={draftValue(draft, field.path)}
            baseValue={getField(draft.base, field.path)}
            isChanged={examination.changedPaths.includes(field.path)}
            problem={examination.problems[field.path]}
            findings={examination.findings.filter(
              ({ path, severity }) => path === field.path && severity !== 'note',
            )}
            onChange={(value) => onChange(field.path, value)}
          />
        ))}
      </div>
    </section>
  );
}
