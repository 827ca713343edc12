import Link from 'next/link';
import { cn } from './cn';

interface SegmentedLinksProps {
  /** Names the group for screen readers. */
  label: string;
  options: { href: string; label: string; current: boolean }[];
  className?: string;
}

/** One choice of a few whose state lives in the URL. */
export function SegmentedLinks({ label, options, className }: SegmentedLinksProps) {
  return (
    <nav aria-label={label} className={cn('flex flex-wrap gap-1', className)}>
      {options.map((option) => (
        <Link
          key={option.href}
          href={option.href}
          scroll={false}
          aria-current={option.current ? 'true' : undefined}
          className="rounded-md border border-input bg-card px-2.5 py-1 text-sm hover:bg-muted aria-[current]:border-primary aria-[current]:bg-primary aria-[current]:text-primary-foreground"
        >
          {option.label}
        </Link>
      ))}
    </nav>
  );
}
