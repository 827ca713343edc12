'use client';

import { useEffect, useRef } from 'react';
import { cn } from '@/components/ui/cn';
import type { CommandDiffLine } from '@/lib/presets/diff';

const SIGNS = { same: ' ', removed: '−', added: '+' } as const;
const SPOKEN = { same: '', removed: 'removed: ', added: 'added: ' } as const;

/** A launch command by lines; what is gone and what is new stand out by sign, word and colour. */
export function CommandDiff({ lines, className }: { lines: readonly CommandDiffLine[]; className?: string }) {
  const box = useRef<HTMLElement>(null);
  const firstChange = lines.findIndex(({ kind }) => kind !== 'same');

  // The box scrolls by itself: the line that just changed comes into its view, the page stays.
  useEffect(() => {
    const line = box.current?.children[firstChange];
    if (line instanceof HTMLElement) box.current?.scrollTo({ top: line.offsetTop - 60 });
  }, [firstChange]);

  return (
    <code
      ref={box}
      className={cn('relative block overflow-auto px-4 py-3 font-mono text-xs leading-5', className)}
    >
      {lines.map(({ kind, text }, index) => (
        <span
          key={`${kind} ${text}`}
          className={cn(
            'block w-fit min-w-full whitespace-pre rounded-sm pr-2',
            kind === 'removed' && 'bg-danger/12 text-danger',
            kind === 'added' && 'bg-success/12 text-success',
          )}
        >
          <span aria-hidden>{SIGNS[kind]} </span>
          <span className="sr-only">{SPOKEN[kind]}</span>
          {index === 0 ? text : `  ${text}`}
        </span>
      ))}
    </code>
  );
}
