import type { Result } from '@/lib/result';

/** What a reader may do with alerts; null where their role may not. */
export interface AlertActions {
  answer: {
    acknowledge: (alertId: string, note: string) => Promise<Result<null>>;
    /** Until a moment in ISO words; null lets it tell again. */
    silence: (ruleId: string, until: string | null) => Promise<Result<null>>;
  } | null;
  manage: {
    change: (ruleId: string, input: object) => Promise<Result<unknown>>;
    turn: (ruleId: string, change: 'switch-off' | 'switch-on' | 'remove') => Promise<Result<null>>;
  } | null;
}
