/** What a line of `modal deploy` tells about the deploy's progress. Pure. */

export type DeployEvent =
  | { kind: 'created-function'; name: string }
  | { kind: 'created-mount' }
  | { kind: 'url'; url: string }
  | { kind: 'objects-created' }
  | { kind: 'published' }
  | { kind: 'unchanged' }
  /** Anything else; before the objects are created, it is the image's build log. */
  | { kind: 'other' };

// modal/_output/status.py and runner.py (1.6): tree guides, an emoji, then one of these sentences.
const SENTENCES: readonly [RegExp, (found: RegExpMatchArray) => DeployEvent][] = [
  [/Created Web Function URL for .+ => (https?:\/\/\S+)/, ([, url = '']) => ({ kind: 'url', url })],
  [/Created web (?:function|endpoint) .*=> (https?:\/\/\S+)/, ([, url = '']) => ({ kind: 'url', url })],
  [/Created mount /, () => ({ kind: 'created-mount' })],
  [/Created function (\S+?)\.?$/, ([, name = '']) => ({ kind: 'created-function', name })],
  [/^✓ Created objects\./, () => ({ kind: 'objects-created' })],
  [/^✓ App deployed in /, () => ({ kind: 'published' })],
  [/^✓ Deployment skipped: no changes/, () => ({ kind: 'unchanged' })],
];

export function readDeployLine(line: string): DeployEvent {
  for (const [pattern, eventOf] of SENTENCES) {
    const found = line.trimEnd().match(pattern);
    if (found) return eventOf(found);
  }
  return { kind: 'other' };
}
