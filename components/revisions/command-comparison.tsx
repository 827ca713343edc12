import { CommandDiff } from '@/components/presets/command-diff';
import { CopyCommand } from '@/components/presets/copy-command';
import { Card, CardHeader, CardTitle } from '@/components/ui/card';
import type { CommandDiffLine } from '@/lib/presets/diff';

interface CommandSide {
  label: string;
  argv: readonly string[];
}

interface CommandComparisonProps {
  lines: readonly CommandDiffLine[];
  before: CommandSide;
  after: CommandSide;
}

/** Both launch commands as one list of lines, each to copy. */
export function CommandComparison({ lines, before, after }: CommandComparisonProps) {
  return (
    <Card aria-label="Launch command">
      <CardHeader>
        <CardTitle>Launch command</CardTitle>
        <span className="flex flex-wrap items-center gap-1 text-muted-foreground text-xs">
          {[before, after].map(({ label, argv }) => (
            <span key={label} className="inline-flex min-w-0 items-center">
              <span className="min-w-0 break-all">{label}</span>
              <CopyCommand argv={argv} />
            </span>
          ))}
        </span>
      </CardHeader>
      <CommandDiff lines={lines} />
    </Card>
  );
}
