const LOOPBACK = ['localhost', '127.0.0.1'];

/** The origins that may post to the console: its own, and on loopback both names of it. */
export function trustedOrigins(consoleUrl: string): string[] {
  const url = new URL(consoleUrl);
  if (!LOOPBACK.includes(url.hostname)) return [url.origin];
  return LOOPBACK.map((hostname) => {
    const alias = new URL(url.origin);
    alias.hostname = hostname;
    return alias.origin;
  });
}
