import type { EngineFlag } from '@/lib/engines/engine';
import type { Field } from '@/lib/flags/catalogue';
import type { FieldValue } from '@/lib/flags/field-schema';

export interface ControlProps {
  field: Field;
  value: FieldValue;
  onChange: (value: FieldValue) => void;
  /** What the preset's engine version knows of the flag; absent for other fields and unknown versions. */
  engineFlag?: EngineFlag;
  /** Ids of the texts that explain the control. */
  describedBy: string;
  invalid: boolean;
}
