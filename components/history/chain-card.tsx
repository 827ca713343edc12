import { Link2 } from 'lucide-react';
import { Card, CardContent, CardHeader, CardTitle } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { formatQuantity } from '@/lib/format';

/** The head of the audit log's chain, to be noted elsewhere: later it shows that nothing was taken from the log since. */
export function ChainCard({ id, hash }: { id: string; hash: string }) {
  return (
    <Card aria-label="The audit log">
      <CardHeader>
        <CardTitle className="flex items-center gap-2">
          <Link2 aria-hidden className="size-3.5 text-muted-foreground" />
          The audit log
        </CardTitle>
        <span className="text-muted-foreground text-xs tabular-nums">
          {formatQuantity(Number(id), 'entry', 'entries')}
        </span>
      </CardHeader>
      <CardContent className="grid gap-3 text-sm">
        <p className="text-muted-foreground">
          Choose an entry to see what changed, why, and what it did. Each entry is chained to the one before
          it, so a change of the past shows.
        </p>
        <div className="grid gap-1">
          <p className="text-muted-foreground text-xs">
            Head of the chain, to be noted outside of this console
          </p>
          <code className="break-all font-mono text-xs">{hash}</code>
        </div>
        <p className="text-muted-foreground text-xs">
          <code className="break-words font-mono">npm run audit:verify -- --expect HEAD</code> checks every
          entry, and that the noted head is still among them.
        </p>
        <CopyButton text={hash} label="Copy head" className="justify-self-start" />
      </CardContent>
    </Card>
  );
}
