import type { LastSteps } from '@/lib/jobs/schema';

const BOOT = [
  { key: 'boot', title: 'Start one container' },
  { key: 'health', title: 'Wait for health' },
  { key: 'warmup', title: 'Warm-up' },
];
const ASK = { key: 'golden', title: 'Ask golden prompts' };

/** The prompts are asked of a container that serves, so that no time to first token holds a cold start. Pure. */
export function lastStepTitles({ boot, golden }: LastSteps): { key: string; title: string }[] {
  return [...(boot || golden ? BOOT : []), ...(golden ? [ASK] : [])];
}
