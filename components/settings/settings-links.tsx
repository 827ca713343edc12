'use client';

import { usePathname } from 'next/navigation';
import { SegmentedLinks } from '@/components/ui/segmented-links';
import { type Ability, may, type Role } from '@/lib/auth/roles';

const PAGES: readonly { href: string; label: string; ability: Ability }[] = [
  { href: '/settings', label: 'Console', ability: 'console.read' },
  { href: '/settings/guards', label: 'Freezes and budget', ability: 'console.read' },
  { href: '/settings/notifications', label: 'Notifications', ability: 'notifications.manage' },
  { href: '/settings/people', label: 'People', ability: 'people.manage' },
];

/** The settings pages that this role may open; nothing when that is only one. */
export function SettingsLinks({ role }: { role: Role }) {
  const pathname = usePathname();
  const open = PAGES.filter(({ ability }) => may(role, ability));
  if (open.length < 2) return null;
  return (
    <SegmentedLinks
      label="Settings pages"
      options={open.map(({ href, label }) => ({ href, label, current: href === pathname }))}
    />
  );
}
