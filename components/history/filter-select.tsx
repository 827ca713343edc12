import { NativeSelect } from '@/components/ui/native-select';

interface FilterSelectProps {
  name: string;
  label: string;
  /** What it says while it filters nothing. */
  any: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  onChange: () => void;
}

/** One choice of the filter; what it is called is read aloud, what is chosen is seen. */
export function FilterSelect({ name, label, any, value = '', options, onChange }: FilterSelectProps) {
  return (
    <NativeSelect
      name={name}
      aria-label={label}
      // Drawn anew when the address changes by other means, such as the back button.
      key={value}
      defaultValue={value}
      onChange={onChange}
      className="w-auto! min-w-32! max-w-48 flex-1 sm:flex-none"
    >
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  );
}
