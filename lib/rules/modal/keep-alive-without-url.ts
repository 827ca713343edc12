import { asksForKeepAlive, CRON, DEPLOYED_URL, keepsAlive } from '@/lib/rules/keep-alive';
import type { Rule } from '@/lib/rules/rule';

export const keepAliveWithoutUrl: Rule = {
  id: 'keep-alive-without-url',
  severity: 'warning',
  title: 'Keep-alive cron without an address',
  why: 'deploy.py leaves the cron out when DEPLOYED_URL is empty: the switch is on and nothing keeps the server warm. The address is known after the first deploy.',
  link: 'https://modal.com/docs/guide/cron',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    if (!asksForKeepAlive(preset) || keepsAlive(preset)) return [];
    const message =
      'The cron has no address to ask and is left out: give the server’s URL, or switch it off.';
    const fix = { label: 'Switch the cron off', changes: [{ path: CRON, value: false }] };
    return [{ path: DEPLOYED_URL, message, fix }];
  },
};
