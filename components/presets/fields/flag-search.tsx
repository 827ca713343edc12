'use client';

import { Plus } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Input } from '@/components/ui/input';
import type { EngineFlag } from '@/lib/engines/engine';
import { formatQuantity } from '@/lib/format';
import { FlagOption } from './flag-option';
import { searchFlags } from './offered-flags';

// More is no help: one types another letter.
const SHOWN = 60;

interface FlagSearchProps {
  id: string;
  engineVersion: string;
  /** What can be added; null for an engine version that is not known here. */
  flags: readonly EngineFlag[] | null;
  onChoose: (flag: EngineFlag) => void;
}

/** Finds a flag of the engine by parts of its name and adds it. */
export function FlagSearch({ id, engineVersion, flags, onChoose }: FlagSearchProps) {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = flags ? searchFlags(flags, text) : [];
  const shown = found.slice(0, SHOWN);
  const optionId = (index: number) => `${id}-option-${index}`;

  function choose(flag: EngineFlag): void {
    setText('');
    setOpen(false);
    onChoose(flag);
  }

  function move(index: number): void {
    setActive(index);
    document.getElementById(optionId(index))?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const flag = shown[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (isOpen) move((active + step + shown.length) % Math.max(1, shown.length));
      setOpen(true);
    } else if (event.key === 'Enter' && isOpen && flag) {
      event.preventDefault();
      choose(flag);
    } else if (event.key === 'Escape') {
      setOpen(false);
      if (!isOpen) setText('');
    }
  }

  return (
    <div className="grid gap-1.5 border-l-3 border-l-transparent px-4 py-3">
      <label htmlFor={id} className="font-medium text-sm">
        Add a flag
      </label>
      <div className="relative">
        <Plus
          aria-hidden
          className="pointer-events-none absolute top-2 left-2.5 size-4 text-muted-foreground"
        />
        <Input
          id={id}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && shown.length > 0 ? optionId(active) : undefined}
          aria-describedby={`${id}-hint`}
          value={text}
          placeholder="chunked prefill"
          autoComplete="off"
          spellCheck={false}
          disabled={flags === null}
          onChange={({ target }) => {
            setText(target.value);
            setActive(0);
            setOpen(true);
          }}
          onClick={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
          className="pl-8 font-mono text-xs!"
        />
        {isOpen && flags && (
          <div className="absolute inset-x-0 bottom-full z-30 mb-1 overflow-hidden rounded-md border bg-popover shadow-lg">
            <div id={`${id}-list`} role="listbox" aria-label="Flags" className="max-h-72 overflow-y-auto p-1">
              {shown.map((flag, index) => (
                <FlagOption
                  key={flag.name}
                  id={optionId(index)}
                  flag={flag}
                  isActive={index === active}
                  onChoose={() => choose(flag)}
                />
              ))}
            </div>
            <p role="status" className="border-t px-3 py-1.5 text-muted-foreground text-xs">
              {found.length === 0
                ? `SGLang ${engineVersion} has no other flag with “${text.trim()}” in its name.`
                : formatQuantity(found.length, 'flag')}
              {found.length > SHOWN && `, the first ${SHOWN} shown: type more of the name`}
            </p>
          </div>
        )}
      </div>
      <p id={`${id}-hint`} className="text-muted-foreground text-xs">
        {flags
          ? `Any of ${formatQuantity(flags.length, 'more flag')} of SGLang ${engineVersion}, by parts of the name.`
          : `The flags of SGLang ${engineVersion} are not known here. A known engine version brings the search back.`}
      </p>
    </div>
  );
}
