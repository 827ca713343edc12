import type { ReactNode } from 'react';
import { Brand } from './brand';
import { NavLinks } from './nav-links';
import { NAVIGATION } from './navigation';

interface SidebarProps {
  hints?: Record<string, ReactNode>;
  /** Note and account, at the foot. */
  children: ReactNode;
}

/** Navigation at the left from 1024 px on; narrower screens have the menu of the mobile bar. */
export function Sidebar({ hints, children }: SidebarProps) {
  return (
    <aside className="sticky top-0 hidden h-dvh flex-col gap-4 border-r px-3 py-4 lg:flex">
      <div className="px-2">
        <Brand />
      </div>
      <NavLinks items={NAVIGATION} hints={hints} />
      <div className="mt-auto grid gap-3">{children}</div>
    </aside>
  );
}
