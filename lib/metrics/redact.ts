const SECRET_NAME = /api_?key|token$|secret|password|credential/i;
const DEEPEST = 8;

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A copy without anything named like a secret. SGLang's /server_info answers with api_key in clear text. Pure. */
export function redact(value: Json, depth = 0): Json {
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((entry) => redact(entry, depth + 1));
  // Half of a surrogate pair is a text to JSON, but not to Postgres.
  if (typeof value === 'string') return value.toWellFormed();
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => !SECRET_NAME.test(key));
  return Object.fromEntries(kept.map(([key, entry]) => [key.toWellFormed(), redact(entry, depth + 1)]));
}
