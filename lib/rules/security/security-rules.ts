import type { Rule } from '@/lib/rules/rule';
import { apiKeyNotInSecret } from './api-key-not-in-secret';
import { apiKeyOff } from './api-key-off';

export const SECURITY_RULES: readonly Rule[] = [apiKeyOff, apiKeyNotInSecret];
