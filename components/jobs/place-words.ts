import type { QueuePlace } from '@/lib/jobs/schema';

/** `2nd in line, after job 41 Deploy r12; starts in about 4 min`. */
export function placeWords({ position, after, startsInSeconds }: QueuePlace): string {
  const place = position === 1 ? 'Next in line' : `${ordinal(position)} in line`;
  const behind = after ? `, after job ${after.number} ${after.title}` : '';
  return `${place}${behind}; ${startWords(startsInSeconds)}`;
}

/** `2nd in line, in about 4 min`: for a cell. */
export function shortPlace({ position, startsInSeconds }: QueuePlace): string {
  const place = position === 1 ? 'next' : `${ordinal(position)} in line`;
  return startsInSeconds === null ? place : `${place}, ${inWords(startsInSeconds)}`;
}

function startWords(seconds: number | null): string {
  return seconds === null ? 'when it starts is not known yet' : `starts ${inWords(seconds)}`;
}

function inWords(seconds: number): string {
  if (seconds < 30) return 'at any moment';
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `in about ${Math.max(1, minutes)} min`;
  return `in about ${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

function ordinal(position: number): string {
  const teen = position % 100 >= 11 && position % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][position % 10] ?? 'th');
  return `${position}${ending}`;
}
