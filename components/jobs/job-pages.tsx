import { SegmentedLinks } from '@/components/ui/segmented-links';

/** The lists of the section: what was started, what came to stand on the target, what it is asked, and what starts by itself. */
export function JobPages({ current }: { current: 'jobs' | 'deployments' | 'golden' | 'schedules' }) {
  return (
    <SegmentedLinks
      label="Lists"
      options={[
        { href: '/jobs', label: 'Jobs', current: current === 'jobs' },
        { href: '/jobs/deployments', label: 'Deployments', current: current === 'deployments' },
        { href: '/jobs/golden-prompts', label: 'Golden prompts', current: current === 'golden' },
        { href: '/jobs/schedules', label: 'Schedules', current: current === 'schedules' },
      ]}
    />
  );
}
