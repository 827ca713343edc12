import type { ReactNode } from 'react';
import { NativeSelect } from '@/components/ui/native-select';

interface FilterSelectProps {
  name: string;
  label: string;
  value: string | undefined;
  onChange: () => void;
  children: ReactNode;
}

/** One choice of the filter; what it is called is read aloud, what is chosen is seen. */
export function FilterSelect({ name, label, value, onChange, children }: FilterSelectProps) {
  return (
    <NativeSelect
      name={name}
      aria-label={label}
      // Drawn anew when the address changes by other means, such as the back button.
      key={value ?? ''}
      defaultValue={value ?? ''}
      onChange={onChange}
      className="w-auto min-w-32 max-w-48 flex-1 sm:flex-none"
    >
      {children}
    </NativeSelect>
  );
}
