import { SegmentedLinks } from '@/components/ui/segmented-links';

interface PresetTabsProps {
  presetName: string;
  current: 'editor' | 'revisions';
}

/** The two pages of a preset: its values, and its revisions. */
export function PresetTabs({ presetName, current }: PresetTabsProps) {
  const path = `/presets/${presetName}`;
  return (
    <SegmentedLinks
      label={`Pages of ${presetName}`}
      options={[
        { href: path, label: 'Edit', current: current === 'editor' },
        { href: `${path}/revisions`, label: 'Revisions', current: current === 'revisions' },
      ]}
    />
  );
}
