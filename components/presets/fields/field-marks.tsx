import { Cpu, Pencil, Snowflake } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { defaultText } from '@/lib/flags/default-text';
import { formatValue } from '@/lib/flags/format-value';
import { sameValue } from '../drafts/draft';
import type { FieldRowProps } from './field-row';

type FieldMarksProps = Pick<FieldRowProps, 'field' | 'value' | 'baseValue' | 'deployedValue' | 'onChange'>;

/** What a field was, what a change of it needs, what runs, and what happens without it. */
export function FieldMarks(props: FieldMarksProps) {
  const { field, value, baseValue, deployedValue, onChange } = props;
  const isChanged = !sameValue(value, baseValue);
  const runsOther = deployedValue !== undefined && !sameValue(value, deployedValue);
  return (
    <>
      {isChanged && (
        <button
          type="button"
          aria-label={`was ${formatValue(baseValue)}: put ${field.name} back`}
          title="Put it back"
          onClick={() => onChange(field.path, baseValue)}
          className="inline-flex min-w-0 items-center gap-1 rounded-full border border-accent/40 bg-accent/10 px-2 text-accent text-xs hover:bg-accent/20"
        >
          <Pencil aria-hidden className="size-3 shrink-0" />
          <span className="truncate">was {formatValue(baseValue)}</span>
        </button>
      )}
      {isChanged && field.recompile && (
        <Badge>
          <Cpu aria-hidden />
          recompile
        </Badge>
      )}
      {isChanged && field.coldStart && !field.recompile && (
        <Badge>
          <Snowflake aria-hidden />
          cold start
        </Badge>
      )}
      {runsOther && (
        <span className="min-w-0 truncate text-muted-foreground text-xs">
          deployed: <span className="font-mono">{formatValue(deployedValue)}</span>
        </span>
      )}
      {value === null && field.type !== 'switch' && defaultText(field) && (
        <span className="min-w-0 truncate text-muted-foreground text-xs">
          without it: {defaultText(field)}
        </span>
      )}
    </>
  );
}
