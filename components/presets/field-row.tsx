import { Info } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import { StatusMark } from '@/components/ui/status-mark';
import type { Field } from '@/lib/flags/catalogue';
import type { FieldValue } from '@/lib/flags/field-schema';
import { formatValue } from '@/lib/flags/format-value';
import type { Finding } from '@/lib/rules/rule';
import { FieldControl } from './field-control';

interface FieldRowProps {
  field: Field;
  value: FieldValue;
  baseValue: FieldValue;
  isChanged: boolean;
  problem?: string;
  /** Errors and warnings at this field; notes stand with the checks. */
  findings: readonly Finding[];
  onChange: (value: FieldValue) => void;
}

/** One field: name, why it has its value, what is wrong with it, and its control. */
export function FieldRow({ field, value, baseValue, isChanged, problem, findings, onChange }: FieldRowProps) {
  const hintId = `${field.path}-hint`;
  const hasError = problem !== undefined || findings.some(({ severity }) => severity === 'error');
  return (
    <div
      className={cn(
        'grid scroll-my-40 gap-x-6 gap-y-2 border-l-3 border-l-transparent px-4 py-3 @lg:grid-cols-[minmax(0,1fr)_13.5rem]',
        isChanged && 'border-l-accent',
        hasError && 'border-l-danger',
      )}
    >
      <div className="min-w-0">
        <label htmlFor={field.path} className="break-words font-medium font-mono text-[0.8125rem]">
          {field.name}
        </label>
        <div id={hintId} className="grid gap-0.5 text-muted-foreground text-xs">
          <p>
            {field.rationale}
            {field.unit && <span className="sr-only"> In {field.unit}.</span>}
          </p>
          {field.upstream && (
            <p className="flex gap-1.5">
              <Info aria-label="Upstream:" className="mt-0.5 size-3.5 shrink-0" />
              <span>{field.upstream}</span>
            </p>
          )}
          {problem && (
            <StatusMark status="error" wraps>
              The value {problem}.
            </StatusMark>
          )}
          {findings.map(({ ruleId, severity, message }) => (
            <StatusMark key={ruleId} status={severity} wraps>
              {message}
            </StatusMark>
          ))}
          {isChanged && <ChangedNote field={field} baseValue={baseValue} />}
        </div>
      </div>
      <div className="flex min-h-8 items-center *:w-full has-[[role=switch]]:*:w-9">
        <FieldControl
          field={field}
          value={value}
          onChange={onChange}
          describedBy={hintId}
          invalid={hasError}
        />
      </div>
    </div>
  );
}

function ChangedNote({ field, baseValue }: Pick<FieldRowProps, 'field' | 'baseValue'>) {
  return (
    <p className="text-foreground">
      was: <span className="font-mono">{formatValue(baseValue)}</span>
      {field.recompile && ' · needs kernels compiled anew'}
      {field.coldStart && ' · takes effect with a cold start'}
    </p>
  );
}
