import { SegmentedLinks } from '@/components/ui/segmented-links';
import { ENTRY_KINDS, type EntryKind, KIND_TITLES } from './history-entry';

export function KindFilter({ current }: { current: EntryKind | null }) {
  const all = { href: '/history', label: 'All', current: current === null };
  const kinds = ENTRY_KINDS.map((kind) => ({
    href: `/history?kind=${kind}`,
    label: KIND_TITLES[kind],
    current: kind === current,
  }));
  return <SegmentedLinks label="Kind" options={[all, ...kinds]} />;
}
