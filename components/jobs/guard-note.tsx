import { Field } from '@/components/ui/field';
import { StatusMark } from '@/components/ui/status-mark';
import { Textarea } from '@/components/ui/textarea';
import type { PlannedGuards } from '@/lib/jobs/plan/plan';

interface GuardNoteProps {
  guards: PlannedGuards;
  /** What was wrong with the reason. */
  error?: string;
}

/** A freeze or the budget holds the job back: until when, and for those who may override it, a field for the reason. */
export function GuardNote({ guards: { sentences, mayOverride }, error }: GuardNoteProps) {
  return (
    <section
      aria-label="What holds it back"
      className="grid gap-3 rounded-lg border border-warning/50 bg-warning/8 p-3"
    >
      <ul className="grid gap-2">
        {sentences.map((sentence) => (
          <li key={sentence} className="min-w-0 break-words text-sm">
            <StatusMark status="warning" wraps>
              <span className="text-foreground">{sentence}</span>
            </StatusMark>
          </li>
        ))}
      </ul>
      {mayOverride && (
        <Field
          id="override"
          label="Why it starts all the same"
          hint="Kept with the job and in the history."
          error={error}
        >
          <Textarea
            id="override"
            name="override"
            rows={2}
            required
            maxLength={200}
            aria-describedby={error ? 'override-error' : 'override-hint'}
            aria-invalid={error !== undefined}
          />
        </Field>
      )}
    </section>
  );
}
