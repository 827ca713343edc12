import {
  BadgeCheck,
  Ban,
  Bell,
  CalendarClock,
  FileLock,
  FilePen,
  Layers,
  ListChecks,
  LogIn,
  type LucideIcon,
  MessageCircleQuestion,
  OctagonX,
  Play,
  Rocket,
  Settings,
  Snowflake,
  User,
} from 'lucide-react';
import type { EntryKind } from '@/lib/audit/schema';
import { KIND_WORDS } from './history-entry';

const ICONS: Record<EntryKind, LucideIcon> = {
  revision: FilePen,
  approval: BadgeCheck,
  quarantine: Ban,
  preset: Layers,
  deployment: Rocket,
  job: ListChecks,
  start: Play,
  schedule: CalendarClock,
  alert: Bell,
  guard: Snowflake,
  golden: MessageCircleQuestion,
  incident: FileLock,
  people: User,
  'sign-in': LogIn,
  settings: Settings,
};

/** The kind by shape, for screen readers by word; a failure has a shape and colour of its own. */
export function KindIcon({ kind, isFailure }: { kind: EntryKind; isFailure: boolean }) {
  const Icon = isFailure ? OctagonX : ICONS[kind];
  const colour = isFailure ? 'text-danger' : kind === 'deployment' ? 'text-accent' : 'text-muted-foreground';
  return (
    <span className="flex h-5 items-center self-start">
      <Icon aria-hidden className={`size-3.5 ${colour}`} />
      <span className="sr-only">
        {KIND_WORDS[kind]}
        {isFailure && ', failed'}:
      </span>
    </span>
  );
}
