'use client';

import { ArrowDownToLine, Copy, Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';

interface LogToolbarProps {
  jobId: string;
  search: ReactNode;
  sources: ReactNode;
  errors: ReactNode;
  following: boolean;
  onFollow(following: boolean): void;
  onCopy(): void;
  /** What Copy takes. */
  copies: string;
}

export function LogToolbar({
  jobId,
  search,
  sources,
  errors,
  following,
  onFollow,
  onCopy,
  copies,
}: LogToolbarProps) {
  return (
    <div className="grid shrink-0 grid-cols-[minmax(0,1fr)] gap-2 border-b p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        {search}
        {errors}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        {sources}
        <div className="flex items-center gap-2">
          <Button variant="secondary" size="sm" aria-pressed={following} onClick={() => onFollow(!following)}>
            <ArrowDownToLine />
            {following ? 'Following' : 'Follow'}
          </Button>
          <Button variant="secondary" size="sm" title={copies} onClick={onCopy}>
            <Copy />
            Copy
          </Button>
          <Button variant="secondary" size="sm" asChild>
            <a href={`/api/jobs/${jobId}/log.txt`} download title="The whole log as text">
              <Download />
              Download
            </a>
          </Button>
        </div>
      </div>
    </div>
  );
}
