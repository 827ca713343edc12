'use client';

import { ChevronDown, ChevronUp, OctagonX } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { formatCount } from '@/lib/format';
import type { LogSummary } from '@/lib/jobs/schema';

interface LogErrorsProps {
  summary: LogSummary;
  /** Which of the errors the linked line is; null when it is none. */
  place: number | null;
  onFirst(): void;
  onStep(side: 'before' | 'after'): void;
}

/** The way to what went wrong. It keeps its room when nothing did, so that nothing moves when something does. */
export function LogErrors({ summary: { firstError, errorCount }, place, onFirst, onStep }: LogErrorsProps) {
  const none = firstError === null;
  return (
    <fieldset className="flex items-center gap-1">
      <legend className="sr-only">Errors</legend>
      <Button variant="secondary" size="sm" disabled={none} onClick={onFirst}>
        <OctagonX className={cn(!none && 'text-danger')} />
        {none ? 'No errors' : 'First error'}
        {!none && (
          <span className="text-muted-foreground tabular-nums">
            {place === null ? formatCount(errorCount) : `${formatCount(place)} of ${formatCount(errorCount)}`}
          </span>
        )}
      </Button>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label="Error before"
        disabled={none}
        onClick={() => onStep('before')}
      >
        <ChevronUp />
      </Button>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label="Next error"
        disabled={none}
        onClick={() => onStep('after')}
      >
        <ChevronDown />
      </Button>
    </fieldset>
  );
}
