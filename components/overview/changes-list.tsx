import Link from 'next/link';
import { Card, CardHeader, CardTitle } from '@/components/ui/card';
import { LocalTime } from '@/components/ui/local-time';

export interface Change {
  id: string;
  at: Date;
  /** `r12 deployed to main`, `r12 --max-running-requests 64 → 48`. */
  what: string;
  /** The message, or who did it. */
  why: string;
  href: string;
}

export function ChangesList({ changes }: { changes: readonly Change[] }) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>What changed</CardTitle>
        <Link href="/history" className="text-muted-foreground text-xs hover:text-foreground">
          history →
        </Link>
      </CardHeader>
      <ul className="divide-y">
        {changes.map(({ id, at, what, why, href }) => (
          <li
            key={id}
            className="grid grid-cols-[4.5rem_minmax(0,1fr)] items-baseline gap-x-3 gap-y-0.5 px-4 py-2 sm:grid-cols-[4.5rem_minmax(0,1.3fr)_minmax(0,1fr)]"
          >
            <LocalTime date={at} format="ago" className="text-muted-foreground text-xs" />
            <Link href={href} className="break-words rounded-sm underline-offset-4 hover:underline">
              {what}
            </Link>
            <span className="col-start-2 truncate text-muted-foreground text-xs sm:col-start-3 sm:text-right">
              {why}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
