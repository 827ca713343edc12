import { SegmentedLinks } from '@/components/ui/segmented-links';

/** The two lists of the section: what was started, and what came to stand on the target. */
export function JobPages({ current }: { current: 'jobs' | 'deployments' }) {
  return (
    <SegmentedLinks
      label="Lists"
      options={[
        { href: '/jobs', label: 'Jobs', current: current === 'jobs' },
        { href: '/jobs/deployments', label: 'Deployments', current: current === 'deployments' },
      ]}
    />
  );
}
