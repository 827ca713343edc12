import type { ReactNode } from 'react';

/** Names and values, one pair a row. */
export function FactList({ facts }: { facts: { name: string; value: ReactNode }[] }) {
  return (
    <dl className="divide-y">
      {facts.map(({ name, value }) => (
        <div key={name} className="grid gap-x-4 gap-y-0.5 px-4 py-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
          <dt className="text-muted-foreground">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
