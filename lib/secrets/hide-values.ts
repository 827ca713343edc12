import { type DigestKey, exactDigest, rollingOf, type ValueDigest } from './value-digest';

const GONE = '[redacted]';

/** Takes values that are known by their digests alone out of a line, wherever they stand. Pure. */
export function valueHider(digests: readonly ValueDigest[], key: DigestKey): (line: string) => string {
  // The longest first: it may hold a shorter one.
  const lengths = [...new Set(digests.map(({ length }) => length))].sort((a, b) => b - a);
  const hiders = lengths.map((length) => {
    const ofLength = digests.filter((digest) => digest.length === length);
    return hiderOf(length, ofLength, key);
  });
  return (line) => hiders.reduce((text, hide) => hide(text), line);
}

function hiderOf(length: number, digests: readonly ValueDigest[], key: DigestKey) {
  const { base } = key;
  const rollings = new Set(digests.map(({ rolling }) => rolling));
  const exact = new Set(digests.map(({ digest }) => digest));
  // What the character that leaves the window has been multiplied by.
  let leaving = 1;
  for (let power = 1; power < length; power += 1) leaving = Math.imul(leaving, base);

  return (line: string): string => {
    if (line.length < length) return line;
    let kept = '';
    let from = 0;
    let at = 0;
    let sum = rollingOf(line, 0, length, base);
    for (;;) {
      if (rollings.has(sum) && exact.has(exactDigest(line.slice(at, at + length), key))) {
        kept += line.slice(from, at) + GONE;
        at += length;
        from = at;
        if (at + length > line.length) break;
        sum = rollingOf(line, at, length, base);
        continue;
      }
      if (at + length >= line.length) break;
      const without = (sum - Math.imul(line.charCodeAt(at), leaving)) | 0;
      sum = (Math.imul(without, base) + line.charCodeAt(at + length)) | 0;
      at += 1;
    }
    return kept + line.slice(from);
  };
}
