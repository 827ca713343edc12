/** Takes secrets out of a log line before it is stored. Pure. */

const GONE = '[redacted]';
// What was hidden by its value already stays as it is, with its bracket.
const HIDDEN = String.raw`\[redacted\]`;

// Names are matched whole or at the end of a longer one: API_KEY, GLM51_API_KEY, admin_api_key, MODAL_TOKEN_SECRET.
const SECRET_NAME = String.raw`[\w-]*(?:api[_-]?key|token[_-]?secret|hf[_-]?token|password|auth[_-]?secret)`;

const PATTERNS: readonly [RegExp, string][] = [
  [/\bhf_(?!transfer\b)[A-Za-z0-9]{8,}/g, GONE],
  [/\b(?:ak|as|wk|ws)-[A-Za-z0-9]{6,}/g, GONE],
  [new RegExp(String.raw`\b(Bearer\s+)(?!\$\{|${HIDDEN})[^\s"',}\]]+`, 'gi'), `$1${GONE}`],
  // `--api-key VALUE`, `API_KEY=VALUE`, `"api_key": "VALUE"`; a placeholder such as ${API_KEY} stays readable.
  [
    new RegExp(String.raw`(--${SECRET_NAME}['"]?[\s,=]+['"]?)(?!\$\{|-|${HIDDEN})[^\s'",]+`, 'gi'),
    `$1${GONE}`,
  ],
  [
    new RegExp(
      String.raw`(\b${SECRET_NAME}['"]?\s*[:=]\s*['"]?)(?!\$\{|None\b|null\b|${HIDDEN})[^\s'",)}\]]+`,
      'gi',
    ),
    `$1${GONE}`,
  ],
];

/** `secrets` are values known to this process, hidden wherever they stand. */
export function redact(line: string, secrets: readonly string[] = []): string {
  const known = secrets.filter((secret) => secret.length >= 6);
  const hidden = known.reduce((text, secret) => text.replaceAll(secret, GONE), line);
  return PATTERNS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), hidden);
}
