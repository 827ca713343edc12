const dim = (text) => (process.stdout.isTTY ? `\u001b[2m${text}\u001b[22m` : text);

export const seconds = (sinceMs) => `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`;

/**
 * Runs one phase and prints what it did and for how long. `work` gets `doing(text)`, to say at once what
 * takes its time, and returns what the closing line says, or `{ note, value }` to hand a value on.
 */
export async function phase(name, work) {
  const startedAt = Date.now();
  const doing = (text) => console.log(dim(`  ${name} … ${text}`));
  const done = await work(doing);
  const note = typeof done === 'string' ? done : done.note;
  console.log(`✓ ${name} … ${note} · ${seconds(startedAt)}`);
  return typeof done === 'string' ? undefined : done.value;
}

export const alreadyDone = 'already done';
