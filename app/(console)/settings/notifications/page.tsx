import { BellOff } from 'lucide-react';
import { AddWebhookDialog } from '@/components/notifications/add-webhook-dialog';
import { DeliveryTable } from '@/components/notifications/delivery-table';
import { WebhookList } from '@/components/notifications/webhook-list';
import { Card, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { pageActor } from '@/lib/auth/session';
import { recentDeliveries, webhooks } from '@/lib/notifications/store';
import { add, again, change, test } from './actions';

export const metadata = { title: 'Notifications' };

const SHOWN = 50;

export default async function NotificationsPage() {
  await pageActor('notifications.manage');
  const [subscribed, deliveries] = await Promise.all([webhooks(), recentDeliveries(SHOWN)]);
  return (
    <>
      <Card>
        <CardHeader>
          <div>
            <CardTitle>Webhooks</CardTitle>
            <CardDescription>Who is told when a job ends or an approval is wanted</CardDescription>
          </div>
          <AddWebhookDialog add={add} />
        </CardHeader>
        {subscribed.length === 0 ? (
          <EmptyState
            icon={BellOff}
            title="Nobody is told yet"
            description="Add the address of a Slack channel, or of a program of yours."
          />
        ) : (
          <WebhookList webhooks={subscribed} change={change} test={test} />
        )}
      </Card>
      {deliveries.length > 0 && (
        <Card>
          <CardHeader>
            <CardTitle>Messages</CardTitle>
            <CardDescription>The newest {SHOWN}, with how their sending went</CardDescription>
          </CardHeader>
          <DeliveryTable deliveries={deliveries} sendAgain={again} />
        </Card>
      )}
    </>
  );
}
