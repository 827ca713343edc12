import { cn } from '@/components/ui/cn';
import { StatusMark } from '@/components/ui/status-mark';
import type { EngineFlag } from '@/lib/engines/engine';
import { describeType } from './extra-text';
import { formatDefault } from './format-default';

interface FlagOptionProps {
  id: string;
  flag: EngineFlag;
  isActive: boolean;
  onChoose: () => void;
}

/** One flag of the search: name, type, default, choices, and whether the engine wants to be rid of it. */
export function FlagOption({ id, flag, isActive, onChoose }: FlagOptionProps) {
  const choices = flag.choices?.join(', ');
  return (
    // The search field keeps the focus and the keys.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys of its options
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={cn(
        'grid cursor-pointer gap-x-3 rounded-sm px-2 py-1.5 text-xs sm:grid-cols-[minmax(0,1fr)_auto]',
        isActive ? 'bg-muted outline-1 outline-ring' : 'hover:bg-muted',
      )}
    >
      <span className="min-w-0 break-words font-mono">{flag.name}</span>
      <span className="text-muted-foreground">
        {describeType(flag)}
        {flag.default != null && ` · default ${formatDefault(flag.default)}`}
      </span>
      {choices && <span className="col-span-full truncate text-muted-foreground">{choices}</span>}
      {flag.deprecated && (
        <StatusMark status="warning" wraps className="col-span-full">
          Deprecated{flag.deprecated.use && `: use ${flag.deprecated.use}`}
        </StatusMark>
      )}
    </div>
  );
}
