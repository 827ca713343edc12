import type { ReactNode } from 'react';
import { Card, CardHeader, CardTitle } from '@/components/ui/card';
import { cn } from '@/components/ui/cn';
import { diffCommand } from '@/lib/presets/diff';
import { CommandDiff } from './command-diff';
import { CopyCommand } from './copy-command';

interface CommandCardProps {
  argv: readonly string[];
  /** What it is compared with; without it the command stands alone. */
  base?: { label: ReactNode; argv: readonly string[] };
  className?: string;
}

export function CommandCard({ argv, base, className }: CommandCardProps) {
  return (
    <Card aria-label="Launch command" className={cn('flex flex-col', className)}>
      <CardHeader>
        <CardTitle>Launch command</CardTitle>
        <span className="flex items-center gap-1 text-muted-foreground text-xs">
          {base && <span className="flex items-center gap-1">vs {base.label}</span>}
          <CopyCommand argv={argv} />
        </span>
      </CardHeader>
      <CommandDiff lines={diffCommand(base?.argv ?? argv, argv)} />
    </Card>
  );
}
