import type { SettingChange } from '@/lib/jobs/plan/plan';

/** What a scale changes, before and after. */
export function SettingChanges({ changes }: { changes: readonly SettingChange[] }) {
  return (
    <dl className="grid gap-1 text-sm tabular-nums">
      {changes.map(({ title, before, after }) => (
        <div key={title} className="flex justify-between gap-3">
          <dt className="text-muted-foreground">{title}</dt>
          <dd>
            {before} <span aria-hidden>→</span>
            <span className="sr-only">becomes</span> <strong className="font-medium">{after}</strong>
          </dd>
        </div>
      ))}
    </dl>
  );
}
