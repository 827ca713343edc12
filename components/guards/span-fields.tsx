import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { NativeSelect } from '@/components/ui/native-select';
import type { FreezeSpan } from '@/lib/guards/schema';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

interface SpanFieldsProps {
  kind: FreezeSpan['kind'];
  errorAt: (field: string) => string | undefined;
}

/** From when to when, by the clocks of the zone below. */
export function SpanFields({ kind, errorAt }: SpanFieldsProps) {
  if (kind === 'once')
    return (
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field id="from" label="From" error={errorAt('from')}>
          <Input id="from" name="from" type="datetime-local" required className="tabular-nums" />
        </Field>
        <Field id="to" label="To" error={errorAt('to')}>
          <Input id="to" name="to" type="datetime-local" required className="tabular-nums" />
        </Field>
      </div>
    );
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <DayAndTime side="from" label="From" day={5} time="16:00" error={errorAt('fromTime')} />
      <DayAndTime side="to" label="To" day={1} time="08:00" error={errorAt('toTime')} />
    </div>
  );
}

interface DayAndTimeProps {
  side: 'from' | 'to';
  label: string;
  day: number;
  time: string;
  error?: string;
}

function DayAndTime({ side, label, day, time, error }: DayAndTimeProps) {
  return (
    <Field id={`${side}Day`} label={`${label} day`} error={error}>
      <div className="grid grid-cols-[minmax(0,1fr)_7rem] gap-2">
        <NativeSelect id={`${side}Day`} name={`${side}Day`} defaultValue={day}>
          {DAYS.map((name, index) => (
            <option key={name} value={index + 1}>
              {name}
            </option>
          ))}
        </NativeSelect>
        <Input
          name={`${side}Time`}
          type="time"
          required
          defaultValue={time}
          aria-label={`${label} time`}
          className="tabular-nums"
        />
      </div>
    </Field>
  );
}
