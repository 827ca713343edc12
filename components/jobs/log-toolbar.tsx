'use client';

import { ArrowDownToLine, Copy, Download, OctagonX } from 'lucide-react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { formatCount } from '@/lib/format';
import { type LogLine, LogSource } from '@/lib/jobs/schema';
import { plainText } from './ansi-text';
import type { LogFilter } from './filter-lines';

interface LogToolbarProps {
  jobId: string;
  filter: LogFilter;
  onFilter(change: Partial<LogFilter>): void;
  following: boolean;
  onFollow(following: boolean): void;
  /** What Copy takes. */
  shown: readonly LogLine[];
  firstErrorLine: number | null;
  onShow(line: number): void;
}

export function LogToolbar({
  jobId,
  filter,
  onFilter,
  following,
  onFollow,
  shown,
  firstErrorLine,
  onShow,
}: LogToolbarProps) {
  const copy = async () => {
    await navigator.clipboard.writeText(shown.map(({ text }) => plainText(text)).join('\n'));
    toast.success(`Copied ${shown.length} lines.`);
  };
  return (
    <div className="flex flex-wrap items-center gap-2 border-b p-3">
      <Input
        type="search"
        aria-label="Filter log"
        placeholder="Filter log…"
        className="w-full font-mono sm:w-52"
        value={filter.text}
        onChange={(event) => onFilter({ text: event.target.value })}
      />
      <fieldset className="flex gap-1">
        <legend className="sr-only">Source</legend>
        {[null, ...LogSource.options].map((source) => (
          <button
            key={source ?? 'all'}
            type="button"
            aria-pressed={filter.source === source}
            onClick={() => onFilter({ source })}
            className="rounded-full border px-2 py-px text-muted-foreground text-xs hover:bg-muted aria-pressed:border-accent aria-pressed:text-accent"
          >
            {source ?? 'all'}
          </button>
        ))}
      </fieldset>
      <div className="ml-auto flex flex-wrap items-center gap-2">
        {firstErrorLine !== null && (
          <Button variant="secondary" size="sm" onClick={() => onShow(firstErrorLine)}>
            <OctagonX className="text-danger" />
            First error
            <span className="text-muted-foreground tabular-nums">line {formatCount(firstErrorLine)}</span>
          </Button>
        )}
        <Button variant="secondary" size="sm" aria-pressed={following} onClick={() => onFollow(!following)}>
          <ArrowDownToLine />
          {following ? 'Following' : 'Follow'}
        </Button>
        <Button variant="secondary" size="sm" onClick={copy}>
          <Copy />
          Copy
        </Button>
        <Button variant="secondary" size="sm" asChild>
          <a href={`/api/jobs/${jobId}/log.txt`} download>
            <Download />
            Download
          </a>
        </Button>
      </div>
    </div>
  );
}
