import { lazy, Suspense } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { NativeSelect } from '@/components/ui/native-select';
import { formatDateTime } from '@/lib/format';
import type { Strategy } from '@/lib/jobs/schema';
import { instantsAt, isTimeZone } from '@/lib/zoned-time';
import type { RevisionChoice } from './schedule-form';
import type { PlanFieldsProps } from './warm-fields';

const DeployPlan = lazy(() => import('./deploy-plan'));

const STRATEGIES: Record<Strategy, string> = {
  rolling: 'Rolling: new ones start first',
  recreate: 'Recreate: old ones end first',
};

export function DeployFields({
  typed,
  change,
  problem,
  revisions,
}: PlanFieldsProps & { revisions: readonly RevisionChoice[] }) {
  return (
    <>
      <Field id="revisionId" label="Revision" error={problem('revisionId')}>
        <NativeSelect
          id="revisionId"
          required
          value={typed.revisionId}
          onChange={(event) => change({ revisionId: event.target.value })}
        >
          <option value="">Choose a revision</option>
          {revisions.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field id="strategy" label="Strategy">
        <NativeSelect
          id="strategy"
          value={typed.strategy}
          onChange={(event) =>
            change({ strategy: event.target.value === 'recreate' ? 'recreate' : 'rolling' })
          }
        >
          {Object.entries(STRATEGIES).map(([strategy, words]) => (
            <option key={strategy} value={strategy}>
              {words}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field
        id="at"
        label={`Day and time in ${typed.timeZone}`}
        hint={momentWords(typed.at, typed.timeZone)}
        error={problem('at')}
      >
        <Input
          id="at"
          type="datetime-local"
          required
          value={typed.at}
          onChange={(event) => change({ at: event.target.value })}
          className="tabular-nums"
        />
      </Field>
      {typed.revisionId !== '' && (
        // As high as the plan at least, so that nothing jumps when it comes.
        <Suspense fallback={<div className="min-h-64 rounded-lg border" />}>
          <DeployPlan key={typed.revisionId} revisionId={typed.revisionId} strategy={typed.strategy} />
        </Suspense>
      )}
      <p className="text-muted-foreground text-xs">
        Approvals, freeze windows and the budget are asked at that moment, as for a click. A deploy that is
        more than 15 minutes late does not run.
      </p>
    </>
  );
}

function momentWords(at: string, timeZone: string): string | undefined {
  if (at === '' || !isTimeZone(timeZone)) return undefined;
  const [first, second] = instantsAt(at, timeZone);
  if (!first) return 'The clocks are put forward over this time: it does not come that day.';
  const twice = second ? ' This time comes twice that day; the first is meant.' : '';
  return `${formatDateTime(first)} your time.${twice}`;
}
