import { Field } from '@/components/ui/field';
import { NativeSelect } from '@/components/ui/native-select';
import { LATENCIES } from '@/lib/alerts/alert-names';
import { SERIES, type SeriesName } from '@/lib/alerts/alert-series';
import type { LatencyName } from '@/lib/alerts/schema';
import { NumberField } from './number-field';
import type { TypedRule } from './typed-rule';

export interface RuleFieldsProps {
  typed: TypedRule;
  change: (part: Partial<TypedRule>) => void;
  problem: (field: string) => string | undefined;
}

export function ThresholdFields({ typed, change, problem }: RuleFieldsProps) {
  const { unit, meaning } = SERIES[typed.series as SeriesName];
  return (
    <>
      <Field id="series" label="Series" hint={meaning} error={problem('series')}>
        <NativeSelect
          id="series"
          value={typed.series}
          onChange={(event) => change({ series: event.target.value })}
        >
          {Object.entries(SERIES).map(([name, series]) => (
            <option key={name} value={name}>
              {series.label} ({series.unit})
            </option>
          ))}
        </NativeSelect>
      </Field>
      <div className="grid grid-cols-2 gap-4">
        <Field id="comparison" label="Is">
          <NativeSelect
            id="comparison"
            value={typed.comparison}
            onChange={(event) => change({ comparison: event.target.value === 'below' ? 'below' : 'above' })}
          >
            <option value="above">above</option>
            <option value="below">below</option>
          </NativeSelect>
        </Field>
        <NumberField
          id="threshold"
          label={`Threshold, in ${unit}`}
          value={typed.threshold}
          error={problem('threshold')}
          change={(threshold) => change({ threshold })}
        />
      </div>
    </>
  );
}

const BURN_FIELDS = [
  { id: 'goodMs', label: 'Good within, in ms' },
  { id: 'objectivePercent', label: 'Objective, in %' },
  { id: 'longMinutes', label: 'Long window, in min' },
  { id: 'shortMinutes', label: 'Short window, in min' },
] as const;

export function BurnFields({ typed, change, problem }: RuleFieldsProps) {
  return (
    <>
      <Field id="latency" label="Latency">
        <NativeSelect
          id="latency"
          value={typed.latency}
          onChange={(event) => change({ latency: event.target.value as LatencyName })}
        >
          {Object.entries(LATENCIES).map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <div className="grid grid-cols-2 gap-4">
        {BURN_FIELDS.map(({ id, label }) => (
          <NumberField
            key={id}
            id={id}
            label={label}
            value={typed[id]}
            error={problem(id)}
            change={(value) => change({ [id]: value })}
          />
        ))}
      </div>
      <NumberField
        id="burnRate"
        label="Burn rate, in times too fast"
        hint="At 1 the budget lasts exactly as long as it should. Both windows must burn faster than this."
        value={typed.burnRate}
        error={problem('threshold')}
        change={(burnRate) => change({ burnRate })}
      />
    </>
  );
}
