import Link from 'next/link';
import { FreezeDialog } from '@/components/incidents/freeze-dialog';
import { Button } from '@/components/ui/button';
import { alertsBetween } from '@/lib/alerts/store';
import { type Actor, may } from '@/lib/auth/roles';
import type { MetricsQuery } from '@/lib/metrics/metrics-query';
import type { MetricsAnswer } from '@/lib/metrics/series';
import { freeze } from '../incidents/actions';

interface PageActionsProps {
  actor: Actor;
  query: MetricsQuery;
  answer: MetricsAnswer;
  readerZone: string;
}

const PLACES = [
  { href: '/metrics/compare', label: 'Compare…' },
  { href: '/metrics/containers', label: 'Container starts' },
  { href: '/incidents', label: 'Frozen ranges' },
];

/** Where to go from the charts, and keeping what they show. */
export async function PageActions({ actor, query, answer, readerZone }: PageActionsProps) {
  const { startMs, stepSeconds, count } = answer.grid;
  const range = { fromMs: startMs, toMs: startMs + count * stepSeconds * 1000, isLive: answer.isLive };
  const fired = await alertsBetween(new Date(range.fromMs), new Date(range.toMs));
  return (
    <>
      {PLACES.map(({ href, label }) => (
        <Button key={href} asChild variant="secondary" size="sm">
          <Link href={href}>{label}</Link>
        </Button>
      ))}
      {may(actor.role, 'incident.create') && (
        <FreezeDialog
          freeze={freeze}
          fired={fired.map(({ ruleName }) => ruleName)}
          {...{ query, range, readerZone }}
        />
      )}
    </>
  );
}
