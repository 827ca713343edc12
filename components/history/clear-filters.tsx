import Link from 'next/link';
import { Button } from '@/components/ui/button';

/** Back to everything, with empty controls. */
export function ClearFilters() {
  return (
    <Button asChild variant="ghost">
      <Link href="/history" scroll={false}>
        Clear filters
      </Link>
    </Button>
  );
}
