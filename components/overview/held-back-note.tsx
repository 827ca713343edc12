import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { StatusMark } from '@/components/ui/status-mark';

/** The freezes and the spent budget that hold deploys back now, and where they are changed. */
export function HeldBackNote({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Card
      aria-label="Deploys are held back"
      className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 px-4 py-3"
    >
      <ul className="grid min-w-0 max-w-4xl gap-1 text-sm">
        {sentences.map((sentence) => (
          <li key={sentence} className="min-w-0 break-words">
            <StatusMark status="warning" wraps>
              <span className="text-foreground">{sentence}</span>
            </StatusMark>
          </li>
        ))}
      </ul>
      <Link
        href="/settings/guards"
        className="rounded-sm text-accent text-sm underline-offset-4 hover:underline"
      >
        Freezes and budget
      </Link>
    </Card>
  );
}
