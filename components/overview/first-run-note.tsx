import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { StatusMark } from '@/components/ui/status-mark';

/** What the workspace lacks before it can serve, and the way to it. */
export function FirstRunNote({ missing }: { missing: readonly string[] }) {
  if (missing.length === 0) return null;
  const words = new Intl.ListFormat('en').format(missing);
  return (
    <Card aria-label="First run" className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
      <p className="min-w-0 text-sm">
        <StatusMark status="warning" wraps>
          <span className="text-foreground">The workspace lacks {words}.</span>
        </StatusMark>
      </p>
      <Button asChild>
        <Link href="/first-run">Go on with the first run</Link>
      </Button>
    </Card>
  );
}
