import type { Field } from '@/lib/flags/catalogue';
import type { FieldValue } from '@/lib/flags/field-schema';

export interface ControlProps {
  field: Field;
  value: FieldValue;
  onChange: (value: FieldValue) => void;
  /** Ids of the texts that explain the control. */
  describedBy: string;
  invalid: boolean;
}
