const BYTES = 32;

/** A new API key, made in this browser: `sk-` and 32 random bytes. */
export function makeKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  const text = btoa(String.fromCharCode(...bytes));
  return `sk-${text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}
