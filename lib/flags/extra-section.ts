import { z } from 'zod';
import { type ExtraFlags, extraNameProblem, extraValueProblem, inOrder } from './extra-flags';

/** The section `extra` of a preset: checked, and in order. */
export const ExtraSection = z.unknown().transform((extra, context): ExtraFlags => {
  if (typeof extra !== 'object' || extra === null || Array.isArray(extra)) {
    context.issues.push({ code: 'custom', message: 'must be an object', input: extra });
    return {};
  }
  for (const [name, value] of Object.entries(extra)) {
    const message = extraNameProblem(name) ?? extraValueProblem(value);
    if (message) context.issues.push({ code: 'custom', message, path: [name], input: value });
  }
  return Object.fromEntries(inOrder(extra as ExtraFlags));
});
