import type { RevisionOption } from '@/lib/presets/schema';

/** The revisions in which every word of the text occurs: in the preset's name, the number, the message or the author. */
export function matchingRevisions(options: readonly RevisionOption[], text: string): RevisionOption[] {
  const words = text
    .toLowerCase()
    .split(/[\s/]+/)
    .filter(Boolean);
  return options.filter((option) => words.every((word) => occursIn(option, word)));
}

function occursIn({ presetName, number, message, authorName }: RevisionOption, word: string): boolean {
  // A whole number: `r1` means r1, not r12 as well.
  if (/^r?\d+$/.test(word) && Number(word.replace('r', '')) === number) return true;
  if (/^r\d+$/.test(word)) return false;
  return [presetName, message, authorName].some((part) => part.toLowerCase().includes(word));
}
