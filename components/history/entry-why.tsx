import { TicketLink } from '@/components/revisions/ticket-link';
import type { EntryFacts } from './entry-facts';
import { EntrySection } from './entry-section';

/** What people wrote: the message, the ticket, why a warning was accepted, the reason of a quarantine. */
export function EntryWhy({ facts }: { facts: EntryFacts }) {
  const { message, ticket, note, reason, reasons = {} } = facts;
  const words = [message, reason, note].filter((text) => text !== undefined);
  const accepted = Object.entries(reasons);
  if (words.length === 0 && accepted.length === 0 && !ticket) return null;
  return (
    <EntrySection title="Why">
      {words.map((text) => (
        <p key={text} className="whitespace-pre-wrap break-words text-sm">
          {text}
        </p>
      ))}
      {ticket && (
        <p className="min-w-0 text-sm">
          <span className="text-muted-foreground">Ticket </span>
          <TicketLink ticket={ticket} />
        </p>
      )}
      {accepted.map(([ruleId, why]) => (
        <p key={ruleId} className="break-words text-sm">
          <span className="text-muted-foreground">Accepted </span>
          <code className="font-mono text-xs">{ruleId}</code>
          <span className="text-muted-foreground">: </span>“{why}”
        </p>
      ))}
    </EntrySection>
  );
}
