import type { FormState } from '@/components/auth/form-state';

/** The answer to an invitation: what was wrong, or the one-time link, which no one can show again. */
export type InviteState = FormState | { link: string; name: string };
