'use client';

import { Switch } from '@/components/ui/switch';
import { ENGINE_VERSIONS } from '@/lib/engines/load-engine';
import { ChoiceControl } from './choice-control';
import type { ControlProps } from './control-props';
import { TypedControl } from './typed-control';

const VERSIONS_NEWEST_FIRST = ENGINE_VERSIONS.toReversed();

/** The control that fits the field's type; its id is the field's path, for the label. */
export function FieldControl(props: ControlProps) {
  const { field, value, onChange, describedBy } = props;
  switch (field.type) {
    case 'boolean':
    case 'switch':
      return (
        <Switch
          id={field.path}
          checked={value === true}
          onCheckedChange={(on) => onChange(on || (field.type === 'boolean' ? false : null))}
          aria-describedby={describedBy}
        />
      );
    case 'choice':
    case 'secret':
      return <ChoiceControl {...props} />;
    default: {
      const suggestions = field.path === 'engine.version' ? VERSIONS_NEWEST_FIRST : undefined;
      return <TypedControl {...props} suggestions={suggestions} />;
    }
  }
}
