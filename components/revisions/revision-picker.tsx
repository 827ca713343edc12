'use client';

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { formatQuantity } from '@/lib/format';
import type { RevisionOption } from '@/lib/presets/schema';
import { matchingRevisions } from './matching-revisions';
import { formatRef, parseRef, type RevisionRef } from './revision-ref';

interface RevisionPickerProps {
  label: string;
  options: readonly RevisionOption[];
  value: RevisionRef | null;
  onPick: (ref: RevisionRef) => void;
}

const SHOWN = 60;

/** Finds one revision of any preset: type words of its name, number, message or author; arrows and Enter pick it. */
export function RevisionPicker({ label, options, value, onPick }: RevisionPickerProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const matches = matchingRevisions(options, text);
  const shown = matches.slice(0, SHOWN);
  const current = value ? formatRef(value) : '';

  function search(words: string): void {
    setText(words);
    setActive(0);
    setOpen(true);
  }

  function close(): void {
    setText('');
    setActive(0);
    setOpen(false);
  }

  function pick(ref: RevisionRef): void {
    close();
    onPick({ presetName: ref.presetName, number: ref.number });
  }

  function moveTo(index: number): void {
    setOpen(true);
    setActive(index);
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const last = shown.length - 1;
    if (event.key === 'ArrowDown') moveTo(isOpen ? Math.min(active + 1, last) : active);
    else if (event.key === 'ArrowUp') moveTo(Math.max(active - 1, 0));
    else if (event.key === 'Home' && isOpen) moveTo(0);
    else if (event.key === 'End' && isOpen) moveTo(last);
    else if (event.key === 'Enter' && isOpen) {
      // An exact name also finds a revision that is too old to be offered.
      const chosen = shown[active] ?? parseRef(text.trim());
      if (chosen) pick(chosen);
    } else if (event.key === 'Escape' && isOpen) close();
    else return;
    event.preventDefault();
  }

  return (
    <div className="relative grid min-w-0 gap-1.5">
      <Label htmlFor={id}>{label}</Label>
      <Input
        id={id}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && shown[active] ? `${id}-${active}` : undefined}
        placeholder="Preset, number, message or author"
        value={isOpen ? text : current}
        title={current || undefined}
        className="truncate font-mono placeholder:font-sans"
        onChange={({ target }) => search(target.value)}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <div className="absolute top-full z-30 mt-1 grid w-full min-w-0 overflow-hidden rounded-lg border bg-popover shadow-xl">
          <ul
            ref={list}
            id={`${id}-list`}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox, after WAI-ARIA.
            role="listbox"
            aria-label={label}
            className="max-h-80 overflow-y-auto p-1"
          >
            {shown.map((option, index) => (
              <li
                key={formatRef(option)}
                id={`${id}-${index}`}
                // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an option of the list above.
                role="option"
                tabIndex={-1}
                aria-selected={formatRef(option) === current}
                // The press would take the focus from the field, and close the list before the click.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => pick(option)}
                onKeyDown={onKeyDown}
                onMouseMove={() => setActive(index)}
                className={cn(
                  'grid cursor-pointer gap-0.5 rounded-md px-2 py-1.5 aria-selected:font-medium',
                  index === active && 'bg-muted',
                )}
              >
                <span className="flex min-w-0 justify-between gap-3 font-mono text-xs">
                  <span className="truncate">{option.presetName}</span>
                  <span>r{option.number}</span>
                </span>
                <span className="truncate text-muted-foreground text-xs">
                  {option.message} ({option.authorName})
                </span>
              </li>
            ))}
          </ul>
          <p role="status" className="border-t px-3 py-1.5 text-muted-foreground text-xs empty:hidden">
            {matches.length === 0 && 'No revision has these words.'}
            {matches.length > SHOWN && `${formatQuantity(matches.length - SHOWN, 'more revision')}: type on.`}
          </p>
        </div>
      )}
    </div>
  );
}
