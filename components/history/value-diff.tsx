import { formatValue } from '@/lib/flags/format-value';
import type { EntryChange } from './entry-facts';

/** Each changed value as the line that went and the line that came: told by sign, word and colour. */
export function ValueDiff({ changes }: { changes: readonly EntryChange[] }) {
  return (
    <ul className="grid gap-2 font-mono text-xs">
      {changes.map(({ name, before, after }) => (
        <li key={name} className="grid justify-items-start gap-0.5">
          <del className="break-words rounded-sm bg-danger/12 px-1 text-danger no-underline [overflow-wrap:anywhere]">
            <span aria-hidden>− </span>
            {name} {formatValue(before)}
          </del>
          <ins className="break-words rounded-sm bg-success/12 px-1 text-success no-underline [overflow-wrap:anywhere]">
            <span aria-hidden>+ </span>
            {name} {formatValue(after)}
          </ins>
        </li>
      ))}
    </ul>
  );
}
