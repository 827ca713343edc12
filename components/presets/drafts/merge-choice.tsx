import { type ReactNode, useId } from 'react';
import { LocalTime } from '@/components/ui/local-time';
import { fieldAt } from '@/lib/flags/catalogue';
import { formatValue } from '@/lib/flags/format-value';
import type { StoredRevision } from '@/lib/presets/schema';
import type { MergedField, Side } from './merge-draft';
import { lastStepAt, type RevisionStep } from './revision-steps';

interface MergeChoiceProps {
  field: MergedField;
  baseNumber: number;
  latest: StoredRevision;
  steps: readonly RevisionStep[];
  choice?: Side;
  onChoose: (side: Side) => void;
}

/** One field that both changed: its value before, theirs with who, when and why, and one's own. */
export function MergeChoice({ field, baseNumber, latest, steps, choice, onChoose }: MergeChoiceProps) {
  const { name, label } = fieldAt(field.path);
  const { number, authorName, createdAt, message } = lastStepAt(steps, field.path, baseNumber) ?? latest;
  const side = { name: useId(), choice, onChoose };
  return (
    <fieldset className="grid gap-2 rounded-lg border p-3">
      <legend className="px-1 font-medium font-mono text-[0.8125rem]">
        {name} <span className="font-normal font-sans text-muted-foreground text-xs">{label}</span>
      </legend>
      <p className="text-muted-foreground text-xs">
        r{baseNumber} had <span className="font-mono">{formatValue(field.base)}</span>
      </p>
      <SideChoice {...side} value="theirs" label="Take theirs" shown={formatValue(field.theirs)}>
        r{number} by {authorName}, <LocalTime date={createdAt} format="ago" />: {message}
      </SideChoice>
      <SideChoice {...side} value="mine" label="Keep mine" shown={formatValue(field.mine)}>
        in your draft
      </SideChoice>
    </fieldset>
  );
}

interface SideChoiceProps {
  name: string;
  value: Side;
  label: string;
  shown: string;
  choice?: Side;
  onChoose: (side: Side) => void;
  children: ReactNode;
}

function SideChoice({ name, value, label, shown, choice, onChoose, children }: SideChoiceProps) {
  return (
    <label className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 rounded-md border px-3 py-2 text-sm has-checked:border-accent has-checked:bg-accent/10">
      <input
        type="radio"
        name={name}
        checked={choice === value}
        onChange={() => onChoose(value)}
        className="mt-1 accent-accent"
      />
      <span className="min-w-0">
        <span className="font-medium">{label}:</span>{' '}
        <span className="break-all font-mono text-xs">{shown}</span>
        <span className="block text-muted-foreground text-xs">{children}</span>
      </span>
    </label>
  );
}
