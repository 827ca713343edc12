// Colours, cursor moves (CSI) and titles or links (OSC), as terminals read them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what the codes begin with.
const CODES = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\))/g;

/** The same for Postgres. */
export const CODES_SQL = String.raw`\x1b(\[[0-9;?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\))`;

/** A line without its colours, as it is searched and copied. Pure. */
export function plainText(text: string): string {
  return text.includes('\u001b') ? text.replace(CODES, '') : text;
}
