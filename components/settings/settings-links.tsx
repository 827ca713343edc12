'use client';

import { usePathname } from 'next/navigation';
import { SegmentedLinks } from '@/components/ui/segmented-links';

export function SettingsLinks({ showPeople }: { showPeople: boolean }) {
  const pathname = usePathname();
  const pages = [{ href: '/settings', label: 'Console' }];
  if (showPeople) pages.push({ href: '/settings/people', label: 'People' });
  return (
    <SegmentedLinks
      label="Settings pages"
      options={pages.map((page) => ({ ...page, current: page.href === pathname }))}
    />
  );
}
