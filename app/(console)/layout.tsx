import type { ReactNode } from 'react';
import { fleetNow } from '@/app/api/metrics/fleet-now';
import { FiringHint } from '@/components/alerts/firing-hint';
import { FiringLine } from '@/components/alerts/firing-line';
import { FleetPills } from '@/components/metrics/fleet-pills';
import { AppShell } from '@/components/shell/app-shell';
import { Notices } from '@/components/shell/notices';
import { TargetPills } from '@/components/shell/target-pills';
import { firingAlerts } from '@/lib/alerts/firing-alerts';
import { pageActor } from '@/lib/auth/session';
import { env } from '@/lib/env';
import { openJobCount } from '@/lib/jobs/store';
import { signOut } from '../(auth)/sign-out/actions';

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const actor = await pageActor('console.read');
  const now = new Date();
  const [fleet, openJobs, firing] = await Promise.all([fleetNow(now), openJobCount(), firingAlerts(now)]);
  const isSimulator = env.TARGET_KIND === 'simulator';
  return (
    <>
      <AppShell
        actor={actor}
        signOut={signOut}
        isSimulator={isSimulator}
        hints={{
          '/jobs': openJobs > 0 && `${openJobs} open`,
          '/alerts': <FiringHint initial={firing} />,
        }}
        notice={<FiringLine initial={firing} />}
        pills={
          <TargetPills
            appName={env.MODAL_APP_NAME}
            environment={env.MODAL_ENVIRONMENT}
            isSimulator={isSimulator}
          >
            <FleetPills initial={fleet} />
          </TargetPills>
        }
      >
        {children}
      </AppShell>
      <Notices />
    </>
  );
}
