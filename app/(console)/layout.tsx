import type { ReactNode } from 'react';
import { AppShell } from '@/components/shell/app-shell';
import { TargetPills } from '@/components/shell/target-pills';
import { pageActor } from '@/lib/auth/session';
import { env } from '@/lib/env';
import { signOut } from '../(auth)/sign-out/actions';

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const actor = await pageActor('console.read');
  const isSimulator = env.TARGET_KIND === 'simulator';
  const pills = (
    <TargetPills appName={env.MODAL_APP_NAME} environment={env.MODAL_ENVIRONMENT} isSimulator={isSimulator} />
  );
  return (
    <AppShell actor={actor} signOut={signOut} isSimulator={isSimulator} pills={pills}>
      {children}
    </AppShell>
  );
}
