import Link from 'next/link';
import { formatDateTime } from '@/lib/format';
import type { Mark } from '@/lib/metrics/series';

const MOST_CHANGES = 6;

/** Who did what and why, what it changed, and where to read on. */
export function MarkDetails({ mark, zone }: { mark: Mark; zone: string }) {
  const { title, by, why, changes = [], links, atMs } = mark;
  return (
    <li className="grid gap-1">
      <p className="font-medium">{title}</p>
      <p className="text-muted-foreground text-xs">
        {formatDateTime(new Date(atMs), zone)}
        {by && ` · ${by}`}
      </p>
      {why && <p className="break-words">{why}</p>}
      {changes.length > 0 && (
        <ul className="grid gap-0.5 font-mono text-xs">
          {changes.slice(0, MOST_CHANGES).map((change) => (
            <li key={change} className="break-all">
              {change}
            </li>
          ))}
          {changes.length > MOST_CHANGES && <li>and {changes.length - MOST_CHANGES} more</li>}
        </ul>
      )}
      <p className="flex flex-wrap gap-x-3">
        {links.map(({ label, href }) => (
          <Link key={href} href={href} className="text-accent underline-offset-4 hover:underline">
            {label}
          </Link>
        ))}
      </p>
    </li>
  );
}
