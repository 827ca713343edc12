import { BellRing } from 'lucide-react';
import { PastAlerts } from '@/components/alerts/past-alerts';
import { RuleDialog } from '@/components/alerts/rule-dialog';
import { RuleRow } from '@/components/alerts/rule-row';
import { StateCount } from '@/components/alerts/state-count';
import { RefreshWhileOpen } from '@/components/jobs/refresh-while-open';
import { ActionButton } from '@/components/notifications/action-button';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { Card, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { alertsBetween, ruleViews } from '@/lib/alerts/store';
import { may } from '@/lib/auth/roles';
import { pageActor } from '@/lib/auth/session';
import { chartsServer } from '@/lib/metrics/charts-source';
import { acknowledge, add, change, silence, test, turn } from './actions';

export const metadata = { title: 'Alerts' };

// As often as the rules are looked at.
const REFRESH_MS = 15_000;
const PAST_DAYS = 30;
const PAST_SHOWN = 50;

export default async function AlertsPage() {
  const actor = await pageActor('console.read');
  const now = new Date();
  const since = new Date(now.getTime() - PAST_DAYS * 86_400_000);
  const [rules, past] = await Promise.all([ruleViews(now), alertsBetween(since, now, PAST_SHOWN)]);
  const mayManage = may(actor.role, 'alert.manage');
  const actions = {
    answer: may(actor.role, 'alert.acknowledge') ? { acknowledge, silence } : null,
    manage: mayManage ? { change, turn } : null,
  };
  return (
    <>
      <PageHeader title="Alerts" />
      <PageBody>
        <RefreshWhileOpen everyMs={REFRESH_MS} />
        <Card>
          <CardHeader>
            <div>
              <CardTitle>Rules</CardTitle>
              <StateCount rules={rules} now={now} />
              {chartsServer() !== null && (
                <CardDescription>
                  Judged by the console’s own store, also while {chartsServer()} draws the charts
                </CardDescription>
              )}
            </div>
            {mayManage && (
              <div className="flex flex-wrap gap-2">
                <ActionButton
                  name="alert"
                  done="A test is on its way to the webhooks that hear of alerts"
                  run={test}
                >
                  Send test
                </ActionButton>
                <RuleDialog save={add} />
              </div>
            )}
          </CardHeader>
          {rules.length === 0 ? (
            <EmptyState
              icon={BellRing}
              title="Nothing is watched"
              description="Add a rule: a threshold on any series, or how fast an error budget is spent."
            />
          ) : (
            <ul className="divide-y">
              {rules.map((rule) => (
                <RuleRow key={rule.id} rule={rule} actions={actions} />
              ))}
            </ul>
          )}
        </Card>
        <Card>
          <CardHeader>
            <CardTitle>What has fired</CardTitle>
            <CardDescription>The last {PAST_DAYS} days</CardDescription>
          </CardHeader>
          {past.length === 0 ? <EmptyState title="Nothing has fired" /> : <PastAlerts alerts={past} />}
        </Card>
      </PageBody>
    </>
  );
}
