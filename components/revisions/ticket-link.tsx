import { ExternalLink } from 'lucide-react';
import { ticketAddress } from '@/lib/presets/ticket-address';

/** Where a change was asked for: an address opens, a ticket's number is text. */
export function TicketLink({ ticket }: { ticket: string }) {
  const address = ticketAddress(ticket);
  if (!address) return <span className="whitespace-nowrap">{ticket}</span>;
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer"
      title={address}
      className="inline-flex min-w-0 max-w-64 items-center gap-1 rounded-sm hover:underline"
    >
      <span className="truncate">{shortAddress(address)}</span>
      <ExternalLink aria-hidden className="size-3 shrink-0" />
      <span className="sr-only">(ticket, opens in a new tab)</span>
    </a>
  );
}

/** The end of an address is what people call the ticket: `OPS-12` of `https://tickets.example.com/browse/OPS-12`. */
function shortAddress(address: string): string {
  const { host, pathname } = new URL(address);
  return pathname.split('/').filter(Boolean).at(-1) ?? host;
}
