import {
  Bell,
  ChartLine,
  FileSliders,
  History,
  LayoutDashboard,
  ListChecks,
  Settings,
  TriangleAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';

export interface NavigationItem {
  href: string;
  label: string;
  /** Drawn by the server: a browser need not load what draws it. */
  icon: ReactNode;
}

export const NAVIGATION: readonly NavigationItem[] = [
  { href: '/', label: 'Overview', icon: <LayoutDashboard /> },
  { href: '/presets', label: 'Presets', icon: <FileSliders /> },
  { href: '/jobs', label: 'Jobs', icon: <ListChecks /> },
  { href: '/metrics', label: 'Metrics', icon: <ChartLine /> },
  { href: '/alerts', label: 'Alerts', icon: <Bell /> },
  { href: '/known-issues', label: 'Known issues', icon: <TriangleAlert /> },
  { href: '/history', label: 'History', icon: <History /> },
  { href: '/settings', label: 'Settings', icon: <Settings /> },
];
