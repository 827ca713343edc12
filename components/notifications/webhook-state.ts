import type { FormState } from '@/components/auth/form-state';

/** The answer to a new webhook: what was wrong, or its signing secret, which no page shows again. */
export type WebhookState = FormState | { signingSecret: string; name: string };
