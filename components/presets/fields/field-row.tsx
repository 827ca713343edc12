import { Info } from 'lucide-react';
import { memo } from 'react';
import { StatusMark } from '@/components/ui/status-mark';
import type { EngineFlag } from '@/lib/engines/engine';
import type { Field } from '@/lib/flags/catalogue';
import type { FieldValue } from '@/lib/flags/field-schema';
import type { Finding } from '@/lib/rules/rule';
import { sameValue } from '../drafts/draft';
import { FieldControl } from './field-control';
import { FieldMarks } from './field-marks';
import { FieldShell } from './field-shell';

export interface FieldRowProps {
  field: Field;
  value: FieldValue;
  baseValue: FieldValue;
  /** What runs now, where this preset is deployed. */
  deployedValue?: FieldValue;
  engineFlag?: EngineFlag;
  problem?: string;
  /** Errors and warnings at this field; notes stand with the checks. */
  findings: readonly Finding[];
  onChange: (path: string, value: FieldValue) => void;
}

/** One field: name, why it has its value, what is wrong with it, and its control. */
export const FieldRow = memo(function FieldRow(props: FieldRowProps) {
  const { field, value, baseValue, engineFlag, problem, findings, onChange } = props;
  const hintId = `${field.path}-hint`;
  const isWrong = problem !== undefined || findings.some(({ severity }) => severity === 'error');
  return (
    <FieldShell
      field={field}
      isChanged={!sameValue(value, baseValue)}
      isWrong={isWrong}
      marks={<FieldMarks {...props} />}
      hints={
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
          <FieldTroubles problem={problem} findings={findings} />
        </div>
      }
    >
      <FieldControl
        field={field}
        value={value}
        engineFlag={engineFlag}
        onChange={(next) => onChange(field.path, next)}
        describedBy={hintId}
        invalid={isWrong}
      />
    </FieldShell>
  );
}, sameRow);

/** What is wrong or risky, each with its own shape. */
export function FieldTroubles({ problem, findings }: Pick<FieldRowProps, 'problem' | 'findings'>) {
  return (
    <>
      {problem && (
        <StatusMark status="error" wraps>
          The value {problem}.
        </StatusMark>
      )}
      {findings.map(({ ruleId, severity, message }) => (
        <StatusMark key={`${ruleId} ${message}`} status={severity} wraps>
          {message}
        </StatusMark>
      ))}
    </>
  );
}

/** Findings are made anew with every keystroke: a row is drawn again only when they say something else. */
export function sameRow(before: FieldRowProps, after: FieldRowProps): boolean {
  const { findings: findingsBefore, ...propsBefore } = before;
  const { findings: findingsAfter, ...propsAfter } = after;
  const names = Object.keys(propsAfter) as (keyof typeof propsAfter)[];
  return (
    names.every((name) => propsBefore[name] === propsAfter[name]) &&
    (findingsBefore === findingsAfter || sameValue(findingsBefore, findingsAfter))
  );
}
