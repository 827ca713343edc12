import { useId } from 'react';
import { fieldAt } from '@/lib/flags/catalogue';
import { formatValue } from '@/lib/flags/format-value';
import type { MergedField, Side } from './merge-draft';

/** Fields that one side alone changed: they merge by themselves. */
export function MergedList({
  title,
  side,
  fields,
}: {
  title: string;
  side: Side;
  fields: readonly MergedField[];
}) {
  const id = useId();
  if (fields.length === 0) return null;
  return (
    <div className="grid gap-1">
      <h3 id={id} className="font-medium text-sm">
        {title}
      </h3>
      <ul aria-labelledby={id} className="grid gap-0.5 text-muted-foreground text-xs">
        {fields.map((field) => (
          <li key={field.path} className="break-words">
            <span className="font-mono text-foreground">{fieldAt(field.path).name}</span>:{' '}
            <span className="font-mono">
              {formatValue(field.base)} → {formatValue(field[side])}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
