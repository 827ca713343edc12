import { SegmentedLinks } from '@/components/ui/segmented-links';
import { RANGES, type Range } from '@/lib/metrics/series';

interface RangeLinksProps {
  /** The page, without query. */
  path: string;
  current: Range;
}

/** The window of the charts, in the URL. */
export function RangeLinks({ path, current }: RangeLinksProps) {
  const options = Object.entries(RANGES).map(([range, { label }]) => ({
    href: `${path}?range=${range}`,
    label,
    current: range === current,
  }));
  return <SegmentedLinks label="Window of the charts" options={options} />;
}
