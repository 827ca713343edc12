/** Where a ticket leads; null for a number, which is only text. */
export function ticketAddress(ticket: string): string | null {
  return isAddress(ticket) ? ticket : null;
}

export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s"<>\\]+$/i.test(text) && URL.canParse(text);
}
