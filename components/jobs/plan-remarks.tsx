import { StatusMark } from '@/components/ui/status-mark';

interface PlanRemarksProps {
  cautions: readonly string[];
  notes: readonly string[];
}

/** What to know before the click, sentence by sentence. */
export function PlanRemarks({ cautions, notes }: PlanRemarksProps) {
  const remarks = [
    ...cautions.map((text) => ({ text, status: 'warning' as const })),
    ...notes.map((text) => ({ text, status: 'note' as const })),
  ];
  if (remarks.length === 0) return null;
  return (
    <ul aria-label="To know before" className="grid gap-1.5 text-sm">
      {remarks.map(({ text, status }) => (
        <li key={text} className="min-w-0 break-words">
          <StatusMark status={status} wraps>
            <span className="text-foreground">{text}</span>
          </StatusMark>
        </li>
      ))}
    </ul>
  );
}
