import Link from 'next/link';
import { Button } from '@/components/ui/button';

interface JobListPagesProps {
  /** Paths; null where there is nothing that way. */
  newest: string | null;
  older: string | null;
}

/** Ways to the other pages of the list. */
export function JobListPages({ newest, older }: JobListPagesProps) {
  if (newest === null && older === null) return null;
  return (
    <nav aria-label="Pages" className="flex justify-between gap-2">
      <span>
        {newest && (
          <Button asChild variant="secondary">
            <Link href={newest}>Newest jobs</Link>
          </Button>
        )}
      </span>
      {older && (
        <Button asChild variant="secondary">
          <Link href={older}>Older jobs</Link>
        </Button>
      )}
    </nav>
  );
}
