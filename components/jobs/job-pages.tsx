import { SegmentedLinks } from '@/components/ui/segmented-links';

/** The lists of the section: what was started, what came to stand on the target, and what starts by itself. */
export function JobPages({ current }: { current: 'jobs' | 'deployments' | 'schedules' }) {
  return (
    <SegmentedLinks
      label="Lists"
      options={[
        { href: '/jobs', label: 'Jobs', current: current === 'jobs' },
        { href: '/jobs/deployments', label: 'Deployments', current: current === 'deployments' },
        { href: '/jobs/schedules', label: 'Schedules', current: current === 'schedules' },
      ]}
    />
  );
}
