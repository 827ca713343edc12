'use client';

import { Pencil, Search, X } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { formatQuantity } from '@/lib/format';
import type { FieldFilter } from '../fields/field-filter';

interface EditorToolbarProps {
  filter: FieldFilter;
  shown: number;
  total: number;
  changed: number;
  onFilter: (filter: FieldFilter) => void;
  /** The menu. */
  children?: ReactNode;
}

/** Filters the form: by text (the slash key goes there), or to what changed. */
export function EditorToolbar({ filter, shown, total, changed, onFilter, children }: EditorToolbarProps) {
  const input = useRef<HTMLInputElement>(null);
  useSlash(input);
  const isFiltered = filter.text.trim() !== '' || filter.changedOnly;
  return (
    <search
      aria-label="Fields"
      className="sticky top-0 z-10 flex flex-wrap items-center gap-2 rounded-t-xl border-b bg-card px-4 py-2"
    >
      <div className="relative min-w-40 flex-1">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-2 left-2.5 size-4 text-muted-foreground"
        />
        <Input
          ref={input}
          aria-label="Filter fields"
          aria-keyshortcuts="/"
          placeholder="Filter by name or purpose"
          title="Press / to come here"
          value={filter.text}
          onChange={({ target }) => onFilter({ ...filter, text: target.value })}
          onKeyDown={({ key }) => key === 'Escape' && onFilter({ ...filter, text: '' })}
          className="pr-8 pl-8"
        />
        {filter.text !== '' && (
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label="Clear the filter"
            className="absolute top-0.5 right-0.5"
            onClick={() => {
              onFilter({ ...filter, text: '' });
              input.current?.focus();
            }}
          >
            <X />
          </Button>
        )}
      </div>
      <Button
        variant="secondary"
        aria-pressed={filter.changedOnly}
        onClick={() => onFilter({ ...filter, changedOnly: !filter.changedOnly })}
        className="aria-pressed:border-accent aria-pressed:bg-accent/10 aria-pressed:text-accent"
      >
        <Pencil aria-hidden />
        <span className="max-sm:sr-only">Changed only</span>
        <span className="min-w-4 text-right tabular-nums">{changed}</span>
      </Button>
      <span
        role="status"
        className="min-w-20 text-right text-muted-foreground text-xs tabular-nums max-sm:sr-only"
      >
        {isFiltered ? `${shown} of ${formatQuantity(total, 'field')}` : formatQuantity(total, 'field')}
      </span>
      {children}
    </search>
  );
}

/** The slash key goes to the filter, unless one is typing or a dialog is open. */
function useSlash(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const at = event.target instanceof Element ? event.target : document.body;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (at.closest('input, textarea, select, [contenteditable], [role="dialog"]')) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [input]);
}
