import type { Rule } from '@/lib/rules/rule';
import { apiKeyNotInSecret } from './api-key-not-in-secret';
import { apiKeyOff } from './api-key-off';
import { crashDumps } from './crash-dumps';
import { requestLogging } from './request-logging';

export const SECURITY_RULES: readonly Rule[] = [apiKeyOff, apiKeyNotInSecret, requestLogging, crashDumps];
