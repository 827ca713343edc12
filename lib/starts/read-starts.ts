import 'server-only';
import { dollarsPerHour } from '@/lib/cost/dollars-per-hour';
import { ownPrices } from '@/lib/cost/own-prices';
import { numberField, textField } from '@/lib/flags/field-value';
import { fingerprintOf } from '@/lib/flags/fingerprint';
import { type Preset, parsePreset } from '@/lib/flags/preset';
import type { Start, StartState, Stretch, UsualStart } from '@/lib/starts/schema';
import { type StoredStart, storedMarks, storedStarts } from '@/lib/starts/store';
import { type PastStart, usualStart } from '@/lib/starts/usual-start';
import { waterfall } from '@/lib/starts/waterfall';

// What "usually" is taken from, and the most that a page or a chart shows.
const REMEMBERED = 50;
const SHOWN = 200;
// Modal lets no function run longer than a day.
const LONGEST_START_MS = 24 * 3_600_000;
// deploy.py gives Modal's own clock this much more, so that the container can say why it ends.
const MARGIN_SECONDS = 60;

/** Containers that were asked for since then, newest first. */
export async function startsSince(from: Date, limit = SHOWN): Promise<Start[]> {
  return described(await storedStarts({ from, limit }));
}

/** Containers that were asked for from one moment to another, newest first: marks on a chart. */
export async function startsBetween(from: Date, to: Date): Promise<Start[]> {
  return described(await storedStarts({ from, to, limit: SHOWN }));
}

export async function recentStarts(limit: number): Promise<Start[]> {
  return described(await storedStarts({ limit }));
}

/** Containers that are coming up at this moment. */
export async function openStartsNow(): Promise<Start[]> {
  const starts = await startsSince(new Date(Date.now() - LONGEST_START_MS));
  return starts.filter(({ state }) => state === 'starting');
}

export async function startOf(containerId: string): Promise<Start | null> {
  const [start] = await described(await storedStarts({ containerId, limit: 1 }));
  return start ?? null;
}

/** Containers that a deployment brought up, newest first. */
export async function startsOfDeployment(deploymentId: string, deployedAt: Date): Promise<Start[]> {
  // A second of slack, as where a start finds its deployment.
  const rows = await storedStarts({ from: new Date(deployedAt.getTime() - 1000), limit: SHOWN });
  return described(rows.filter((row) => row.deploymentId === deploymentId));
}

/** What a start takes on this target: of the same engine and kernels as `preset` when there are enough. */
export async function medianStart(preset: Preset | null = null): Promise<UsualStart> {
  return usualStart(await pastStarts(), preset && likenessOf(preset));
}

async function pastStarts(): Promise<(PastStart & { containerId: string })[]> {
  const rows = await storedStarts({ limit: REMEMBERED });
  return rows.flatMap((row) => {
    if (row.servingAt === null) return [];
    const preset = presetOf(row);
    return {
      containerId: row.containerId,
      scheduledAtMs: row.scheduledAt.getTime(),
      servingAtMs: row.servingAt.getTime(),
      stretches: stretchesOf(row),
      likeness: preset && likenessOf(preset),
    };
  });
}

async function described(rows: readonly StoredStart[]): Promise<Start[]> {
  const past = await pastStarts();
  return rows.map((row) => startFrom(row, past));
}

function startFrom(row: StoredStart, past: readonly (PastStart & { containerId: string })[]): Start {
  const preset = presetOf(row);
  const stretches = stretchesOf(row);
  const state = stateOf(row);
  const startup = preset && numberField(preset, 'timeouts.startup');
  // A start is not compared with itself, nor with what came after it.
  const earlier = past.filter(({ scheduledAtMs }) => scheduledAtMs < row.scheduledAt.getTime());
  return {
    containerId: row.containerId,
    revision: row.revision,
    presetName: row.presetName,
    gpu: row.gpu,
    state,
    dollarsPerHour: row.gpu === null ? null : dollarsPerHour(row.gpu, 1, ownPrices()),
    scheduledAtMs: row.scheduledAt.getTime(),
    machineAtMs: row.machineAt?.getTime() ?? null,
    servingAtMs: row.servingAt?.getTime() ?? null,
    endedAtMs: row.endedAt?.getTime() ?? null,
    failure: row.failure,
    lastLineAtMs: row.readUpTo?.getTime() ?? null,
    progress: row.progress,
    stretches,
    openPhase: row.servingAt === null ? (stretches.at(-1)?.phase ?? null) : null,
    limitSeconds: startup === null ? null : startup + MARGIN_SECONDS,
    usual: usualStart(earlier, preset && likenessOf(preset)),
  };
}

function stateOf({ servingAt, endedAt, failure }: StoredStart): StartState {
  if (endedAt !== null) return failure === null ? 'ended' : 'crashed';
  return servingAt === null ? 'starting' : 'serving';
}

function stretchesOf(row: StoredStart): Stretch[] {
  return waterfall({
    scheduledAtMs: row.scheduledAt.getTime(),
    machineAtMs: row.machineAt?.getTime() ?? null,
    marks: storedMarks(row),
    endedAtMs: row.endedAt?.getTime() ?? null,
  });
}

function presetOf({ config }: StoredStart): Preset | null {
  const parsed = config === null ? null : parsePreset(config);
  return parsed?.ok ? parsed.value : null;
}

function likenessOf(preset: Preset): string {
  return JSON.stringify([textField(preset, 'engine.version'), fingerprintOf(preset)]);
}
