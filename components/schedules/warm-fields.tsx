import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { WEEKDAYS } from './plan-words';
import type { TypedSchedule } from './schedule-input';
import { WarmPreview } from './warm-preview';

export interface PlanFieldsProps {
  typed: TypedSchedule;
  change: (part: Partial<TypedSchedule>) => void;
  problem: (field: string) => string | undefined;
}

export function WarmFields({
  typed,
  change,
  problem,
  dollarsPerContainerHour,
}: PlanFieldsProps & { dollarsPerContainerHour: number | null }) {
  const weekdays = problem('weekdays');
  const toggle = (day: number) =>
    typed.weekdays.includes(day)
      ? typed.weekdays.filter((other) => other !== day)
      : [...typed.weekdays, day].sort();
  return (
    <>
      <fieldset>
        <legend className="mb-1.5 font-medium text-sm">Days on which it opens</legend>
        <div className="flex flex-wrap gap-1.5">
          {WEEKDAYS.map(([day, name]) => (
            <label
              key={day}
              className="flex cursor-pointer items-center gap-1.5 rounded-md border px-2 py-1 text-sm has-checked:border-accent has-checked:bg-accent/8"
            >
              <input
                type="checkbox"
                checked={typed.weekdays.includes(day)}
                onChange={() => change({ weekdays: toggle(day) })}
                className="size-3.5 accent-accent"
              />
              {name}
            </label>
          ))}
        </div>
        {weekdays && (
          <p role="alert" className="mt-1.5 text-danger text-xs">
            {weekdays}
          </p>
        )}
      </fieldset>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        {(['from', 'to'] as const).map((side) => (
          <Field key={side} id={side} label={side === 'from' ? 'Opens' : 'Closes'} error={problem(side)}>
            <Input
              id={side}
              type="time"
              required
              value={typed[side]}
              onChange={(event) => change({ [side]: event.target.value })}
              className="tabular-nums"
            />
          </Field>
        ))}
        <Field id="containers" label="Least containers" error={problem('containers')}>
          <Input
            id="containers"
            type="number"
            inputMode="numeric"
            required
            min={1}
            max={100}
            value={typed.containers}
            onChange={(event) => change({ containers: event.target.value })}
            className="tabular-nums"
          />
        </Field>
      </div>
      <WarmPreview typed={typed} dollarsPerContainerHour={dollarsPerContainerHour} />
    </>
  );
}
