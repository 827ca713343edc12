import { CalendarClock } from 'lucide-react';
import { JobPages } from '@/components/jobs/job-pages';
import { ScheduleDialog } from '@/components/schedules/schedule-dialog';
import { ScheduleList } from '@/components/schedules/schedule-list';
import { WarmWeek } from '@/components/schedules/warm-week';
import { PageBody } from '@/components/shell/page-body';
import { PageHeader } from '@/components/shell/page-header';
import { Card, CardContent, CardDescription, CardFooter, CardHeader, CardTitle } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { may } from '@/lib/auth/roles';
import { pageActor } from '@/lib/auth/session';
import { formatDollars } from '@/lib/format';
import { defaultTarget } from '@/lib/jobs/target';
import { recentRevisions } from '@/lib/presets/store';
import { containerHourDollars, schedulesOn, warmWeek } from '@/lib/schedules/store';
import { databaseNow } from '@/lib/task-lease';
import { add, change, turn } from './actions';

export const metadata = { title: 'Schedules' };

const REVISIONS_SHOWN = 50;

export default async function SchedulesPage() {
  const actor = await pageActor('console.read');
  const [target, now, revisions] = await Promise.all([
    defaultTarget(),
    databaseNow(),
    recentRevisions(REVISIONS_SHOWN),
  ]);
  const [schedules, price] = await Promise.all([
    schedulesOn(target.id, now),
    containerHourDollars(target.id),
  ]);
  const week = warmWeek(schedules, now, price);
  const mayManage = may(actor.role, 'schedule.manage');
  const choices = {
    dollarsPerContainerHour: price,
    revisions: revisions.map(({ id, number, presetName, message }) => ({
      id,
      label: `${presetName} r${number}: ${message}`,
    })),
  };
  return (
    <>
      <PageHeader title="Schedules" />
      <PageBody>
        <JobPages current="schedules" />
        {week.stretches.length > 0 && (
          <Card>
            <CardHeader>
              <CardTitle>Warm hours of the next seven days</CardTitle>
              <CardDescription className="tabular-nums">
                All windows together: at least {formatDollars(week.dollarsPerMonth)} a month
              </CardDescription>
            </CardHeader>
            <CardContent>
              <WarmWeek stretches={week.stretches} nowMs={now.getTime()} />
            </CardContent>
          </Card>
        )}
        <Card>
          <CardHeader>
            <CardTitle>Schedules</CardTitle>
            {mayManage && (
              <div className="flex flex-wrap gap-2">
                <ScheduleDialog kind="warm" {...choices} save={add} />
                <ScheduleDialog kind="deploy" {...choices} save={add} />
              </div>
            )}
          </CardHeader>
          {schedules.length === 0 ? (
            <EmptyState
              icon={CalendarClock}
              title="Nothing runs by itself yet"
              description="A warm window keeps containers ready in the hours that you choose; a scheduled deploy puts a revision live at a moment that you choose."
            />
          ) : (
            <ScheduleList schedules={schedules} {...choices} actions={mayManage ? { change, turn } : null} />
          )}
          <CardFooter className="text-muted-foreground text-xs">
            A warm window needs no requests: the autoscaler itself keeps the containers. The keep_warm cron of
            deploy.py (ENABLE_KEEPALIVE_CRON) asks the deployed URL every ten minutes for the same end; with a
            window it can stay off.
          </CardFooter>
        </Card>
      </PageBody>
    </>
  );
}
