import { Trash2, Undo2 } from 'lucide-react';
import { memo } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { formatValue } from '@/lib/flags/format-value';
import { sameValue } from '../drafts/draft';
import { ExtraControl } from './extra-control';
import { describeType } from './extra-text';
import { FieldMarks } from './field-marks';
import { type FieldRowProps, FieldTroubles, sameRow } from './field-row';
import { FieldShell } from './field-shell';

/** A flag that has no field of its own: typed as the engine version declares it, and removable. */
export const ExtraRow = memo(function ExtraRow(props: FieldRowProps & { engineVersion: string }) {
  const { field, value, baseValue, engineFlag, engineVersion, problem, findings, onChange } = props;
  const hintId = `${field.path}-hint`;
  const isWrong = problem !== undefined || findings.some(({ severity }) => severity === 'error');
  const isRemoved = value === null;
  return (
    <FieldShell
      field={field}
      isChanged={!sameValue(value, baseValue)}
      isWrong={isWrong}
      marks={isRemoved ? <Badge>removed, was {formatValue(baseValue)}</Badge> : <FieldMarks {...props} />}
      hints={
        <div id={hintId} className="grid gap-0.5 text-muted-foreground text-xs">
          <p>
            {engineFlag
              ? `${describeType(engineFlag)}, as SGLang ${engineVersion} declares it`
              : `SGLang ${engineVersion || 'of this version'} is not known to have this flag.`}
          </p>
          <FieldTroubles problem={problem} findings={findings} />
        </div>
      }
    >
      {!isRemoved && (
        <ExtraControl
          field={field}
          value={value}
          engineFlag={engineFlag}
          onChange={(next) => onChange(field.path, next)}
          describedBy={hintId}
          invalid={isWrong}
        />
      )}
      <Button
        id={removeButtonId(field.path)}
        variant="ghost"
        size="icon-sm"
        className="!w-7"
        aria-label={isRemoved ? `Put ${field.name} back` : `Remove ${field.name}`}
        title={isRemoved ? 'Put it back' : 'Remove'}
        onClick={() => onChange(field.path, isRemoved ? baseValue : null)}
      >
        {isRemoved ? <Undo2 /> : <Trash2 />}
      </Button>
    </FieldShell>
  );
}, sameRow);

export function removeButtonId(path: string): string {
  return `${path}-remove`;
}
