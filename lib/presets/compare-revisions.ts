import { dollarsPerHour } from '@/lib/cost/dollars-per-hour';
import type { GpuPrices } from '@/lib/cost/gpu-prices';
import { fieldAt, GROUPS } from '@/lib/flags/catalogue';
import { numberField, textField } from '@/lib/flags/field-value';
import { changedInputs, fingerprintOf } from '@/lib/flags/fingerprint';
import type { Fingerprint } from '@/lib/flags/fingerprint-schema';
import type { Preset } from '@/lib/flags/preset';
import type { Finding } from '@/lib/rules/rule';
import { type CommandDiffLine, changedFields, diffCommand, type FieldChange } from './diff';

/** One side: a stored revision, or what stands in the editor. */
export interface Compared {
  config: Preset;
  command: readonly string[];
  findings: readonly Finding[];
}

/** Changed fields under the heading of their group; the extra flags are a group of their own. */
export interface ChangeGroup {
  id: string;
  title: string;
  changes: FieldChange[];
}

/** Dollars an hour with the fewest and the most containers; null where the GPU's price is not known. */
export interface HourlyDollars {
  min: number | null;
  max: number | null;
}

/** One input of the compiled kernels that differs. */
export interface InputChange {
  input: keyof Fingerprint;
  before: string | number;
  after: string | number;
}

export interface Comparison {
  /** What changes the launch command, group by group, and what does not. */
  flags: ChangeGroup[];
  platform: ChangeGroup[];
  command: CommandDiffLine[];
  dollarsPerHour: { before: HourlyDollars; after: HourlyDollars };
  /** The changed fields that take effect only in a container that starts anew. */
  coldStartFor: string[];
  /** Why kernels that serve the one do not serve the other; empty when they do. */
  recompileFor: InputChange[];
  findings: { gained: Finding[]; lost: Finding[] };
}

/** All that differs between two revisions of any presets. Pure: the compare page and the editor show the same. */
export function compareRevisions(before: Compared, after: Compared, prices?: GpuPrices): Comparison {
  const changes = changedFields(before.config, after.config);
  const groups = grouped(changes);
  return {
    flags: groups.filter(isFlags),
    platform: groups.filter((group) => !isFlags(group)),
    command: diffCommand(before.command, after.command),
    dollarsPerHour: {
      before: hourlyDollars(before.config, prices),
      after: hourlyDollars(after.config, prices),
    },
    coldStartFor: changes.map(({ path }) => path).filter((path) => fieldAt(path).coldStart),
    recompileFor: inputChanges(before.config, after.config),
    findings: {
      gained: missingIn(before.findings, after.findings),
      lost: missingIn(after.findings, before.findings),
    },
  };
}

const HEADINGS = [...GROUPS, { id: 'extra', title: 'Extra flags' }];

function grouped(changes: readonly FieldChange[]): ChangeGroup[] {
  return HEADINGS.map(({ id, title }) => ({
    id,
    title,
    changes: changes.filter(({ path }) => fieldAt(path).group === id),
  })).filter((group) => group.changes.length > 0);
}

function isFlags({ id }: ChangeGroup): boolean {
  return id === 'extra' || id.startsWith('flags.');
}

function hourlyDollars(config: Preset, prices?: GpuPrices): HourlyDollars {
  const gpu = textField(config, 'compute.gpu') ?? '';
  const [min, max] = ['compute.min_containers', 'compute.max_containers'].map((path) =>
    dollarsPerHour(gpu, numberField(config, path) ?? 0, prices),
  );
  return { min: min ?? null, max: max ?? null };
}

function inputChanges(before: Preset, after: Preset): InputChange[] {
  const [was, is] = [fingerprintOf(before), fingerprintOf(after)];
  return changedInputs(was, is).map((input) => ({ input, before: was[input], after: is[input] }));
}

/** A finding that only words its numbers anew is the same one. */
function missingIn(there: readonly Finding[], here: readonly Finding[]): Finding[] {
  const known = new Set(there.map(identity));
  return here.filter((finding) => !known.has(identity(finding)));
}

function identity({ severity, ruleId, path }: Finding): string {
  return `${severity} ${ruleId} ${path}`;
}
