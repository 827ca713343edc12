import type { GpuPrices } from '@/lib/cost/gpu-prices';
import type { Engine } from '@/lib/engines/engine';
import type { FieldValue } from '@/lib/flags/field-schema';
import type { Fingerprint } from '@/lib/flags/fingerprint-schema';
import type { Preset } from '@/lib/flags/preset';

/** An error blocks saving, a warning asks for a reason, a note only informs. */
export type Severity = 'error' | 'warning' | 'note';

/** What a rule may know beside the preset. What is absent is unknown: a rule that needs it then says nothing. */
export interface RuleContext {
  /** What the target's kernels were compiled for; null when nothing is compiled, 'unknown' when not read yet. */
  kernelFingerprint: Fingerprint | null | 'unknown';
  /** The flags of the preset's engine version, else of the nearest one known; null when there is none. */
  engine?: Engine | null;
  /** Names of the secrets in the workspace's environment. */
  workspaceSecrets?: readonly string[] | 'unknown';
  /** Whether the model's files are on their volume. */
  weights?: 'present' | 'missing' | 'unknown';
  /** Without them the rules take Modal's list prices. */
  gpuPrices?: GpuPrices;
}

export interface Fix {
  /** Names what the button does. */
  label: string;
  changes: readonly { path: string; value: FieldValue }[];
}

/** One place where a preset runs into a rule. */
export interface Hit {
  message: string;
  path: string;
  fix?: Fix;
  /** The job that settles it, where a change of the preset is not the way out. */
  job?: 'compile';
}

export interface Finding extends Hit {
  ruleId: string;
  severity: Severity;
  title: string;
  issue?: string;
  link?: string;
}

export interface Rule {
  id: string;
  severity: Severity;
  title: string;
  /** The upstream issue's number, or the name people know the trouble by. */
  issue?: string;
  /** What one sees when it happens, and what production does against it: shown on the page of known issues. */
  symptom?: string;
  ourFix?: string;
  /** Why the rule stands, and how well that is known. */
  why: string;
  link?: string;
  appliesTo: {
    /** Engine versions, from (included) and before (excluded); an end left out is open. */
    engines: { from?: string; before?: string };
    gpus: readonly string[] | 'any';
  };
  check(preset: Preset, context: RuleContext): Hit[];
}
