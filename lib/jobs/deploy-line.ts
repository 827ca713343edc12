/** What a line of `modal deploy` tells about the deploy's progress. Pure. */

export type DeployEvent =
  | { kind: 'uploaded' }
  | { kind: 'created'; name: string }
  | { kind: 'url'; url: string }
  | { kind: 'objects-created' }
  | { kind: 'published' }
  /** Modal saw no difference to the version that serves. */
  | { kind: 'unchanged' }
  /** Anything else; before the objects are there, it is the image's build log. */
  | { kind: 'other' };

// modal/_output/status.py, rich.py and runner.py (1.6.4). Up to 1.5 the tree's rows had a hammer and `=> URL`.
const SENTENCES: readonly [RegExp, (found: string) => DeployEvent][] = [
  [/^✓ Created objects\./, () => ({ kind: 'objects-created' })],
  [/^✓ App deployed in /, () => ({ kind: 'published' })],
  [/^✓ Deployment skipped: no changes/, () => ({ kind: 'unchanged' })],
  [/^[│├└─ ]+.+ (?:->|=>) (https?:\/\/\S+)/, (url) => ({ kind: 'url', url })],
  [/^[├└]── \S+ (?:Uploaded|Created mount) (.+)/, () => ({ kind: 'uploaded' })],
  [
    /^[├└]── \S+ Created (?:Web Function|Function|function|Server|Class) (\S+?)\.?$/,
    (name) => ({ kind: 'created', name }),
  ],
];

export function readDeployLine(line: string): DeployEvent {
  for (const [sentence, eventOf] of SENTENCES) {
    const found = line.trimEnd().match(sentence);
    if (found) return eventOf(found[1] ?? '');
  }
  return { kind: 'other' };
}
