import { numberField } from '@/lib/flags/field-value';
import { keepsAlive } from '@/lib/rules/keep-alive';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'compute.scaledown_window';
// deploy.py, KEEP_WARM_SCHEDULE: one ping every 10 minutes.
const PING_SECONDS = 600;

export const keepAliveGaps: Rule = {
  id: 'keep-alive-gaps',
  severity: 'warning',
  title: 'Containers go between two pings',
  why: 'The keep-alive cron asks every 10 minutes. With a shorter scale-down window the container is gone by the next ping, which then pays for a cold start each time.',
  link: 'https://modal.com/docs/guide/cold-start',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const seconds = numberField(preset, PATH) ?? 0;
    if (!keepsAlive(preset) || seconds > PING_SECONDS) return [];
    const message = `A container ends ${seconds} s after a ping, the next ping comes after ${PING_SECONDS} s.`;
    return [{ path: PATH, message, fix: { label: 'Set 900 s', changes: [{ path: PATH, value: 900 }] } }];
  },
};
