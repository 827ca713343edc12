import { NativeSelect } from '@/components/ui/native-select';
import type { MetricsQuery } from '@/lib/metrics/metrics-query';

interface ZonePickerProps {
  query: MetricsQuery;
  go: (to: MetricsQuery) => void;
  ownZone: string;
  consoleZone: string;
}

/** Whose clock the charts show: in the address, so that a link shows the same one to everybody. */
export function ZonePicker({ query, go, ownZone, consoleZone }: ZonePickerProps) {
  const others = new Map([
    ['UTC', 'UTC'],
    [consoleZone, `The deployment's: ${consoleZone}`],
    ...(query.zone ? [[query.zone, query.zone] as const] : []),
  ]);
  return (
    <span className="w-44">
      <NativeSelect
        aria-label="Time zone"
        value={query.zone ?? ''}
        onChange={({ target }) => go({ ...query, zone: target.value || null })}
      >
        <option value="">Mine: {ownZone}</option>
        {[...others].map(([zone, label]) => (
          <option key={zone} value={zone}>
            {label}
          </option>
        ))}
      </NativeSelect>
    </span>
  );
}
