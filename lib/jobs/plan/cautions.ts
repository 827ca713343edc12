import { numberField, textField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import { formatBytes, formatDuration } from '@/lib/format';
import { goldenNotes } from '@/lib/jobs/plan/golden-plan';
import type { ColdStart } from '@/lib/jobs/plan/plan';
import type { PlanInputs } from '@/lib/jobs/plan/plan-inputs';
import { putsRevision } from '@/lib/jobs/plan/puts-revision';
import type { ScaleSettings } from '@/lib/jobs/schema';

/** What to know before the click that does not stop it. */
export function cautionsOf(inputs: PlanInputs): string[] {
  return putsRevision(inputs.kind) ? deployCautions(inputs) : otherCautions(inputs);
}

/** A start that is too slow comes never up, however often it is tried. */
export function startCautions({ seconds, limitSeconds, isLimit }: ColdStart): string[] {
  if (seconds === null || seconds <= limitSeconds) return [];
  const takes = `A cold start takes ${isLimit ? 'up to' : 'about'} ${formatDuration(seconds)}`;
  return [
    `${takes}, and Modal ends it after ${formatDuration(limitSeconds)}: compile first, or give it longer.`,
  ];
}

function deployCautions({ kind, stands, modal, revision, weights }: PlanInputs): string[] {
  const cautions: string[] = [];
  if (stands?.deployment.isStopped) cautions.push('The app was stopped since: this deploy brings it back.');
  else if (stands && modal.state === 'answered' && modal.autoscaler === null)
    cautions.push(
      'Modal lists no such app any more: it was stopped elsewhere, and this deploy brings it back.',
    );
  if (modal.state === 'answered' && modal.autoscaler && stands)
    cautions.push(...handSettings(modal.autoscaler.live, stands.revision.config));
  if (kind === 'register') return cautions;
  if (weights === null)
    cautions.push('The weights are not on their volume: no container can serve before the download job.');
  const repo = revision && textField(revision.config, 'constants.MODEL_REPO');
  if (weights && weights !== 'unknown' && repo !== null && weights.repo !== repo)
    cautions.push(`The volume holds ${weights.repo}, and this revision serves ${repo}: download it first.`);
  return cautions;
}

/** What was scaled by hand goes with the deploy. */
function handSettings(live: ScaleSettings, config: Preset): string[] {
  const settings = [
    { name: 'min_containers', now: live.minContainers, path: 'compute.min_containers', unit: '' },
    { name: 'max_containers', now: live.maxContainers, path: 'compute.max_containers', unit: '' },
    {
      name: 'scaledown_window',
      now: live.scaledownWindowSeconds,
      path: 'compute.scaledown_window',
      unit: ' s',
    },
  ];
  const drifted = settings.filter(({ now, path }) => (numberField(config, path) ?? now) !== now);
  if (drifted.length === 0) return [];
  const words = drifted.map(
    ({ name, now, path, unit }) => `${name} is ${now}${unit} instead of ${numberField(config, path)}${unit}`,
  );
  return [`Scaled by hand: ${words.join(', ')}. The deploy brings the preset’s own settings.`];
}

function otherCautions({ kind, stands, modal, weights }: PlanInputs): string[] {
  const cautions: string[] = [];
  if (kind === 'stop')
    cautions.push(
      'Running requests fail and the address goes; weights and kernels stay. A deploy brings it back.',
    );
  if (stands === null && modal.state !== 'answered')
    cautions.push('Nothing was deployed from here yet. The job fails when the app is not at Modal either.');
  if (kind === 'compile' && weights === null)
    cautions.push('The weights are not on their volume, and the compile needs them: download them first.');
  return cautions;
}

/** What decides how long it takes, or what it is for. */
export function notesOf(inputs: PlanInputs): string[] {
  switch (inputs.kind) {
    case 'download':
      return downloadNotes(inputs);
    case 'golden':
      return goldenNotes(inputs);
    case 'register':
      return [
        'Puts the functions at Modal, so that weights can be downloaded and kernels compiled.',
        'Nothing starts by itself: min_containers is held at 0 until the deploy after it.',
        'A request to its address would start a container all the same, which cannot serve before the weights are there.',
      ];
    default:
      return [];
  }
}

function downloadNotes({ revision, weights }: PlanInputs): string[] {
  const config = revision?.config ?? null;
  const repo = config && textField(config, 'constants.MODEL_REPO');
  const limit = config && numberField(config, 'timeouts.download_model');
  if (weights && weights !== 'unknown' && weights.repo === repo)
    return [`The volume holds all of ${repo}, ${formatBytes(weights.bytes)}: the job ends within seconds.`];
  return limit === null ? [] : [`Modal ends a download that takes more than ${formatDuration(limit)}.`];
}
