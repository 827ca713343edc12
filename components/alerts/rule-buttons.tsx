import { ActionButton } from '@/components/notifications/action-button';
import { ConfirmRemove } from '@/components/settings/confirm-remove';
import type { RuleView } from '@/lib/alerts/schema';
import { AcknowledgeDialog } from './acknowledge-dialog';
import type { AlertActions } from './alert-actions';
import { RuleDialog } from './rule-dialog';
import { SilenceMenu } from './silence-menu';

export function RuleButtons({
  rule,
  actions: { answer, manage },
}: {
  rule: RuleView;
  actions: AlertActions;
}) {
  const { id, name, enabled, open } = rule;
  return (
    <div className="flex flex-wrap items-start gap-2">
      {answer && open && !open.acknowledgedAt && (
        <AcknowledgeDialog name={name} acknowledge={answer.acknowledge.bind(null, open.id)} />
      )}
      {answer && enabled && (
        <SilenceMenu
          name={name}
          isSilenced={rule.silencedUntil !== null}
          silence={answer.silence.bind(null, id)}
        />
      )}
      {manage && (
        <>
          <RuleDialog rule={rule} save={manage.change.bind(null, id)} />
          <ActionButton
            name={name}
            done={enabled ? `${name} is switched off` : `${name} is watched again`}
            run={manage.turn.bind(null, id, enabled ? 'switch-off' : 'switch-on')}
          >
            {enabled ? 'Switch off' : 'Switch on'}
          </ActionButton>
          <ConfirmRemove
            name={name}
            consequence="The list of its alerts goes with it. The history keeps when it fired and who removed it."
            remove={manage.turn.bind(null, id, 'remove')}
          />
        </>
      )}
    </div>
  );
}
