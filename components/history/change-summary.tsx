import { formatQuantity } from '@/lib/format';

const SHOWN = 3;

/** The first changed flags; how many more there are, with all of them in the title. */
export function ChangeSummary({ changes }: { changes: string[] }) {
  if (changes.length === 0) return null;
  const hidden = changes.slice(SHOWN);
  return (
    <ul className="grid gap-0.5 font-mono">
      {changes.slice(0, SHOWN).map((change) => (
        <li key={change} className="break-words text-foreground/80">
          {change}
        </li>
      ))}
      {hidden.length > 0 && (
        <li title={hidden.join('\n')}>and {formatQuantity(hidden.length, 'more change')}</li>
      )}
    </ul>
  );
}
