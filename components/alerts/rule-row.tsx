import { LocalTime } from '@/components/ui/local-time';
import { StatusMark } from '@/components/ui/status-mark';
import { SERIES, type SeriesMeaning } from '@/lib/alerts/alert-series';
import type { RuleView } from '@/lib/alerts/schema';
import { conditionWords, lastingWords, valueWords } from '@/lib/alerts/value-words';
import type { AlertActions } from './alert-actions';
import { RuleButtons } from './rule-buttons';
import { RuleState } from './rule-state';

const BUDGET: Pick<SeriesMeaning, 'meaning' | 'advice'> = {
  meaning: 'Too many requests miss the objective: at this rate its budget is spent long before its time.',
  advice: 'Look at what changed when it began: a deployment, the load, the queue or the KV pool.',
};

/** One rule: how it stands, what it found beside what it allows, what that means, and what to do. */
export function RuleRow({ rule, actions }: { rule: RuleView; actions: AlertActions }) {
  const { id, name, severity, condition, forSeconds, runbookUrl, value, open, state, enabled } = rule;
  const { meaning, advice } = condition.kind === 'threshold' ? SERIES[condition.series] : BUDGET;
  const needsWords = enabled && state !== 'ok';
  return (
    <li id={id} aria-label={name} className="flex flex-wrap items-start gap-x-6 gap-y-2 px-4 py-3 text-sm">
      <div className="grid min-w-0 flex-1 basis-80 gap-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="break-words font-medium">{name}</span>
          <span className="text-muted-foreground text-xs">{severity}</span>
        </p>
        <p className="break-words text-muted-foreground text-xs">
          {conditionWords(condition)}, {lastingWords(forSeconds)}
        </p>
        {needsWords && (
          <p className="max-w-prose break-words text-xs">
            {state === 'no data'
              ? 'Nothing was heard that this rule could judge: it is neither well nor firing. Look whether containers send snapshots and whether the control plane answers.'
              : `${meaning} ${advice}`}
            {runbookUrl && (
              <>
                {' '}
                <a href={runbookUrl} className="whitespace-nowrap underline underline-offset-4">
                  Runbook
                </a>
              </>
            )}
          </p>
        )}
        {open?.acknowledgedByName && (
          <p className="break-words text-muted-foreground text-xs">
            Acknowledged by {open.acknowledgedByName}{' '}
            {open.acknowledgedAt && <LocalTime date={open.acknowledgedAt} format="ago" />}
            {open.note && `: ${open.note}`}
          </p>
        )}
        {rule.silencedUntil && (
          <StatusMark status="idle" wraps className="text-xs">
            Silenced by {rule.silencedByName} until <LocalTime date={rule.silencedUntil} />
          </StatusMark>
        )}
      </div>
      <div className="grid min-w-40 gap-0.5">
        <RuleState rule={rule} />
        {enabled && (
          <p className="tabular-nums">
            {value === null ? (state === 'no data' ? '—' : 'nothing to judge') : valueWords(condition, value)}
            <span className="block text-muted-foreground text-xs">
              threshold {valueWords(condition, condition.threshold)}
            </span>
          </p>
        )}
        {open && open.worstValue !== null && (
          <p className="text-muted-foreground text-xs tabular-nums">
            at worst {valueWords(condition, open.worstValue)}
          </p>
        )}
      </div>
      <RuleButtons rule={rule} actions={actions} />
    </li>
  );
}
