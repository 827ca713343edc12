import { StatusMark } from '@/components/ui/status-mark';
import { formatQuantity } from '@/lib/format';
import type { FieldChange } from '@/lib/presets/diff';
import { ChangesTable } from '../changes-table';
import type { TransferResult } from './transfer-result';

interface TransferPreviewProps {
  result: TransferResult;
  /** What differs from the form. */
  changes: readonly FieldChange[];
}

/** What the form would have instead, field by field, and what could not be read. */
export function TransferPreview({ result: { preset, problems }, changes }: TransferPreviewProps) {
  return (
    <div role="status" className="grid gap-3">
      {problems.length > 0 && (
        <ul aria-label="What could not be read" className="grid max-h-40 gap-1 overflow-y-auto text-sm">
          {problems.map(({ line, message }) => (
            <li key={`${line} ${message}`}>
              <StatusMark status="error" wraps>
                {line !== undefined && `Line ${line}: `}
                {message}
              </StatusMark>
            </li>
          ))}
        </ul>
      )}
      {preset && (
        <p className="text-sm">
          {changes.length === 0
            ? 'Nothing of the form would change.'
            : `${formatQuantity(changes.length, 'field')} of the form would change:`}
        </p>
      )}
      {changes.length > 0 && (
        <div className="max-h-56 overflow-y-auto rounded-lg border">
          <ChangesTable changes={changes} />
        </div>
      )}
    </div>
  );
}
