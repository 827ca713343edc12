import type { ReactNode } from 'react';
import type { Actor } from '@/lib/auth/roles';
import { Account } from './account';
import { MobileBar } from './mobile-bar';
import { NAVIGATION } from './navigation';
import { PillsProvider } from './pills-slot';
import { Sidebar } from './sidebar';
import { SimulatorNote } from './simulator-note';

interface AppShellProps {
  actor: Actor;
  signOut: () => Promise<void>;
  isSimulator: boolean;
  pills: ReactNode;
  /** A few words beside a navigation item, by its href. */
  hints?: Record<string, ReactNode>;
  /** One line above every page, when there is something that cannot wait. */
  notice?: ReactNode;
  children: ReactNode;
}

export function AppShell({ actor, signOut, isSimulator, pills, hints, notice, children }: AppShellProps) {
  const account = <Account actor={actor} signOut={signOut} />;
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr] lg:grid-cols-[13.5rem_minmax(0,1fr)] lg:grid-rows-1">
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-popover px-3 py-2 focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        Skip to content
      </a>
      <Sidebar hints={hints}>
        {isSimulator && <SimulatorNote className="px-2.5" />}
        {account}
      </Sidebar>
      <div className="lg:hidden">
        <MobileBar items={NAVIGATION} hints={hints} account={account} />
        {isSimulator && <SimulatorNote className="border-b bg-muted px-4 py-1.5" />}
      </div>
      <main id="content" className="min-w-0">
        {notice}
        <PillsProvider pills={pills}>{children}</PillsProvider>
      </main>
    </div>
  );
}
