import { numberField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import { containersUp } from '@/lib/jobs/plan/fleet-plan';
import type { ColdStart, FleetPlan, JobCost, SettingChange } from '@/lib/jobs/plan/plan';
import type { PlanInputs } from '@/lib/jobs/plan/plan-inputs';
import { scalePlan, stopPlan } from '@/lib/jobs/plan/scale-plan';
import type { ScaleSettings } from '@/lib/jobs/schema';

interface AutoscalerPlan {
  settings: SettingChange[];
  /** What happens to the containers. */
  effect: string;
  action: string;
  cost: JobCost;
}

type AutoscalerInputs = Pick<PlanInputs, 'kind' | 'settings' | 'modal' | 'revision'>;

/** What a scale or a stop does; null for all other jobs. */
export function autoscalerPlan(
  { kind, settings, modal, revision }: AutoscalerInputs,
  fleet: FleetPlan,
  coldStart: ColdStart | null,
  dollarsPerContainerHour: number | null,
): AutoscalerPlan | null {
  const price = dollarsPerContainerHour ?? Number.NaN;
  const up = containersUp(fleet);
  if (kind === 'stop') {
    const { effect, action } = stopPlan(up, price);
    return {
      settings: [],
      effect,
      action,
      cost: { ...STOPS, hourly: hourlyOf(0, 0, dollarsPerContainerHour) },
    };
  }
  if (kind !== 'scale' || settings === null) return null;
  const held = modal.state === 'answered' ? modal.autoscaler?.live : undefined;
  const live = held ?? settingsOf(revision?.config ?? null) ?? settings;
  const startDollars = coldStart?.dollars ?? null;
  const scaled = scalePlan({ live, asked: settings, up, dollarsPerContainerHour: price, startDollars });
  if (scaled === null) return null;
  const missing = up === null ? null : Math.max(0, settings.minContainers - up);
  return {
    settings: scaled.changes,
    effect: scaled.effect,
    action: scaled.action,
    cost: {
      dollars: missing === 0 ? 0 : missing && startDollars && missing * startDollars,
      isLimit: missing !== 0,
      words: scaled.effect,
      hourly: hourlyOf(settings.minContainers, settings.maxContainers, dollarsPerContainerHour),
    },
  };
}

const STOPS = { dollars: 0, isLimit: false, words: 'Ending containers costs nothing.' };

function hourlyOf(
  minContainers: number,
  maxContainers: number,
  price: number | null,
): NonNullable<JobCost['hourly']> {
  const dollars = (containers: number) => (price === null ? null : containers * price);
  return { minContainers, maxContainers, min: dollars(minContainers), max: dollars(maxContainers) };
}

/** What the revision itself says, which holds unless somebody has scaled since. */
function settingsOf(config: Preset | null): ScaleSettings | null {
  if (config === null) return null;
  return {
    minContainers: numberField(config, 'compute.min_containers') ?? 0,
    maxContainers: numberField(config, 'compute.max_containers') ?? 1,
    scaledownWindowSeconds: numberField(config, 'compute.scaledown_window') ?? 60,
  };
}
