import { Card, CardHeader, CardTitle } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { LocalTime } from '@/components/ui/local-time';

interface WhatRanCardProps {
  argv: readonly string[];
  resolved: readonly { name: string; value: string }[];
  resolvedAt: Date | null;
}

/** The command as it ran, and what the engine made of it. */
export function WhatRanCard({ argv, resolved, resolvedAt }: WhatRanCardProps) {
  return (
    <Card aria-label="What ran">
      <CardHeader>
        <CardTitle>What ran</CardTitle>
        <CopyButton text={argv.join(' ')} label="Copy the command" />
      </CardHeader>
      <div className="grid gap-4 p-4">
        <p className="break-words font-mono text-xs leading-5">{argv.join(' ')}</p>
        {resolved.length > 0 && (
          <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
            {resolved.map(({ name, value }) => (
              <div key={name} className="flex min-w-0 justify-between gap-3">
                <dt className="text-muted-foreground">{name}</dt>
                <dd className="min-w-0 break-words text-right font-mono text-xs tabular-nums">{value}</dd>
              </div>
            ))}
          </dl>
        )}
        {resolvedAt && (
          <p className="text-muted-foreground text-xs">
            The engine’s own words, <LocalTime date={resolvedAt} format="ago" />
          </p>
        )}
      </div>
    </Card>
  );
}
