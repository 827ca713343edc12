import type { FormState } from '@/components/auth/form-state';

/** Adds a prompt (no id) or changes one; null when it is saved. */
export type SavePrompt = (id: string | null, form: FormData) => Promise<FormState | null>;
