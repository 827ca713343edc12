import { expect, it } from 'vitest';
import { formatDuration } from '@/lib/format';
import { askingWords } from './asking-words';

const ASKING = { prompts: 3, revision: 'r12', idleSeconds: 900, dollarsPerContainerHour: 50 };

it.each([
  [{ dollars: 5.9, seconds: 420, isLimit: false }, ', for about $5.90.'],
  [{ dollars: 13.3, seconds: null, isLimit: false }, ', for up to $13.30.'],
  [{ dollars: 13.3, seconds: 960, isLimit: true }, ', for up to $13.30.'],
  [null, ', at a price that is not known.'],
])('a start of %j', (coldStart, words) => {
  const sentences = askingWords({ ...ASKING, coldStart });
  expect(sentences).toContain(`When no container serves, one is started first${words}`);
  expect(sentences).toContain(`idle window of ${formatDuration(900)} ($12.50) anew.`);
});
