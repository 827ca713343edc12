import {
  Bell,
  ChartLine,
  FileSliders,
  History,
  LayoutDashboard,
  ListChecks,
  type LucideIcon,
  Settings,
  TriangleAlert,
} from 'lucide-react';

export interface NavigationItem {
  href: string;
  label: string;
  icon: LucideIcon;
}

export const NAVIGATION: readonly NavigationItem[] = [
  { href: '/', label: 'Overview', icon: LayoutDashboard },
  { href: '/presets', label: 'Presets', icon: FileSliders },
  { href: '/jobs', label: 'Jobs', icon: ListChecks },
  { href: '/metrics', label: 'Metrics', icon: ChartLine },
  { href: '/alerts', label: 'Alerts', icon: Bell },
  { href: '/known-issues', label: 'Known issues', icon: TriangleAlert },
  { href: '/history', label: 'History', icon: History },
  { href: '/settings', label: 'Settings', icon: Settings },
];

/** Whether the page at `pathname` belongs to the item: the overview is itself alone, the others cover what is below. */
export function isCurrent(href: string, pathname: string): boolean {
  if (href === '/') return pathname === '/';
  return pathname === href || pathname.startsWith(`${href}/`);
}
