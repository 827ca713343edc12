import { numberFlag, switchedOn } from '@/lib/rules/flag-values';
import type { Rule } from '@/lib/rules/rule';

const LEVEL = 'extra.log-requests-level';
// SGLang server_args.py (0.5.10): 0 metadata, 1 with sampling parameters, 2 with part of the texts, 3 with all of them.
const DEFAULT_LEVEL = 2;
const WITHOUT_TEXT = 1;

export const requestLogging: Rule = {
  id: 'request-logging',
  severity: 'warning',
  title: 'Prompts go into the log',
  why: 'With --log-requests at level 2, its default, the log holds the beginning of each prompt and answer, at 3 all of it. Everyone who may read Modal’s log or a job’s log here reads them then.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const given = numberFlag(preset, 'log-requests-level');
    const level = given ?? DEFAULT_LEVEL;
    if (!switchedOn(preset, 'log-requests') || level <= WITHOUT_TEXT) return [];
    const whose = given === null ? ', the default,' : '';
    const message = `Level ${level}${whose} writes ${level > DEFAULT_LEVEL ? 'whole' : 'parts of'} prompts and answers.`;
    const path = given === null ? 'extra.log-requests' : LEVEL;
    return [
      { path, message, fix: { label: 'Log without texts', changes: [{ path: LEVEL, value: WITHOUT_TEXT }] } },
    ];
  },
};
