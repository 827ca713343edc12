'use client';

import { usePathname } from 'next/navigation';
import { SegmentedLinks } from '@/components/ui/segmented-links';

const PAGES = [
  { href: '/settings', label: 'Console' },
  { href: '/settings/people', label: 'People' },
];

export function SettingsLinks() {
  const pathname = usePathname();
  return (
    <SegmentedLinks
      label="Settings pages"
      options={PAGES.map((page) => ({ ...page, current: page.href === pathname }))}
    />
  );
}
