import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';

interface DayFieldProps {
  name: string;
  label: string;
  value: string | undefined;
  onChange: () => void;
}

/** A day of the reader's calendar. */
export function DayField({ name, label, value, onChange }: DayFieldProps) {
  return (
    <span className="flex items-center gap-1.5">
      <Label htmlFor={`history-${name}`} className="font-normal! text-muted-foreground">
        {label}
      </Label>
      <Input
        id={`history-${name}`}
        type="date"
        name={name}
        key={value ?? ''}
        defaultValue={value}
        onChange={onChange}
        className="w-36!"
      />
    </span>
  );
}
