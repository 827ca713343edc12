import type { ReactNode } from 'react';
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';
import { formatDollars } from '@/lib/format';
import type { Spend } from '@/lib/guards/schema';
import { SpendBar } from './spend-bar';
import { uncountedWords } from './spend-words';

interface SpendCardProps {
  spend: Spend;
  /** `glm51 · main`. */
  target: string;
  /** The field that changes the budget. */
  children?: ReactNode;
}

/** What the month has cost so far, what it will cost, and what it may. */
export function SpendCard({ spend, target, children }: SpendCardProps) {
  const { dollars, budgetDollars, forecastDollars, containerHours, monthStart } = spend;
  const month = monthStart.toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <Card aria-label="Budget">
      <CardHeader>
        <div>
          <CardTitle>Spend and budget</CardTitle>
          <CardDescription>
            {target} · {month}, a calendar month of UTC
          </CardDescription>
        </div>
      </CardHeader>
      <CardContent className="grid gap-4">
        <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
          <Figure title="Spent so far" value={formatDollars(dollars)} />
          <Figure title="Budget" value={budgetDollars === null ? 'none' : formatDollars(budgetDollars)} />
          <Figure
            title="Forecast"
            value={forecastDollars === null ? '—' : formatDollars(forecastDollars)}
            note={
              forecastDollars === null
                ? 'needs 6 h of counting in the last 7 days'
                : 'at the pace of the last 7 days'
            }
          />
          <Figure
            title="Container hours"
            value={containerHours.toFixed(1)}
            note="GPU containers, also starting"
          />
        </dl>
        {budgetDollars !== null && <SpendBar spend={spend} />}
        {children}
        <p className="text-muted-foreground text-xs">
          Counted containers times the price of the revision that stood then; compile jobs are among them.{' '}
          {uncountedWords(spend)}
        </p>
      </CardContent>
    </Card>
  );
}

function Figure({ title, value, note }: { title: string; value: string; note?: string }) {
  return (
    <div className="grid min-w-0 content-start gap-0.5">
      <dt className="text-muted-foreground text-xs">{title}</dt>
      <dd className="font-semibold text-lg tabular-nums">{value}</dd>
      {note && <dd className="text-muted-foreground text-xs">{note}</dd>}
    </div>
  );
}
