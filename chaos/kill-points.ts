import type { JobKind } from '@/lib/jobs/schema';
import type { Hold } from './world/simulator';

/** Where a job is held while a process is killed. */
export interface KillPoint {
  /** What is going on, in a few words. */
  at: string;
  /** Held one after the other; the kill comes at the last. */
  stages: readonly Stage[];
  /** The modal CLI runs then, and can be killed. */
  cli?: boolean;
  /** A failure of the simulator that is switched on before the job starts, and off after the kill. */
  fault?: { name: string; details?: object };
}

/** An RPC that waits; the preset's file, which is a pipe that nobody reads; or the step itself, which the fault keeps. */
export type Stage = Hold | 'preset file' | 'step';

const before = (rpc: string): Hold => ({ rpc, moment: 'before' });
const after = (rpc: string): Hold => ({ rpc, moment: 'after' });

/** Makes the image build anew, and long enough to be met in it. */
const REBUILD = { name: 'log-flood', details: { lines: 3_000 } };

const slow = (phase: string, factor: number) => ({ name: 'slow-phase', details: { phase, factor } });

const DEPLOY: Record<string, readonly KillPoint[]> = {
  checks: [{ at: 'Modal is asked whether it answers', stages: [before('AppGetByDeploymentName')] }],
  preset: [{ at: 'the preset is written', stages: [before('AppGetByDeploymentName'), 'preset file'] }],
  image: [
    { at: 'the CLI looks for the image', stages: [before('ImageGetOrCreate')], cli: true },
    { at: 'in the build log', stages: [after('ImageJoinStreaming')], cli: true, fault: REBUILD },
  ],
  functions: [
    { at: 'not yet published', stages: [before('AppPublish')], cli: true },
    { at: 'published, not yet answered', stages: [after('AppPublish')], cli: true },
  ],
  verify: [{ at: 'the history is read', stages: [after('AppPublish'), before('AppDeploymentHistory')] }],
};

const CALL: Record<string, readonly KillPoint[]> = {
  start: [
    { at: 'not yet spawned', stages: [before('FunctionMap')] },
    { at: 'spawned, not yet answered', stages: [after('FunctionMap')] },
  ],
  call: [
    { at: 'waits for a machine', stages: ['step'], fault: { name: 'no-capacity' } },
    { at: 'runs', stages: [after('FunctionMap'), before('FunctionGetOutputs')] },
  ],
};

const LAST_STEPS: Record<string, readonly KillPoint[]> = {
  boot: [{ at: 'waits for a machine', stages: ['step'], fault: { name: 'no-capacity' } }],
  health: [{ at: 'the engine loads', stages: ['step'], fault: slow('health', 300) }],
  warmup: [{ at: 'warms up', stages: ['step'], fault: slow('warmup', 1_200) }],
  golden: CALL.start ?? [],
};

/** By kind and step: a step without a point fails the table. */
export const KILL_POINTS: Record<JobKind, Record<string, readonly KillPoint[]>> = {
  deploy: { ...DEPLOY, ...LAST_STEPS },
  rollback: DEPLOY,
  download: CALL,
  compile: CALL,
  golden: LAST_STEPS,
  rollover: {
    rollover: [
      { at: 'not yet asked', stages: [before('AppRollover')] },
      { at: 'done, not yet answered', stages: [after('AppRollover')] },
    ],
    verify: [{ at: 'the history is read', stages: [after('AppRollover'), before('AppDeploymentHistory')] }],
  },
  scale: {
    scale: [
      { at: 'not yet told', stages: [before('FunctionUpdateSchedulingParams')] },
      { at: 'done, not yet answered', stages: [after('FunctionUpdateSchedulingParams')] },
    ],
    verify: [
      {
        at: 'read back',
        stages: [after('FunctionUpdateSchedulingParams'), before('FunctionGetSchedulingParams')],
      },
    ],
  },
  stop: {
    stop: [
      { at: 'not yet asked', stages: [before('AppStop')] },
      { at: 'done, not yet answered', stages: [after('AppStop')] },
    ],
    verify: [{ at: 'looked up again', stages: [after('AppStop'), before('AppGetByDeploymentName')] }],
  },
};

export const PROCESSES = ['console', 'database', 'cli', 'simulator'] as const;
export type KilledProcess = (typeof PROCESSES)[number];

export interface Row {
  kind: JobKind;
  step: string;
  point: KillPoint;
  killed: KilledProcess;
}

/** Every point of every step with every process that is there to be killed. */
export function killRows(): Row[] {
  return (Object.keys(KILL_POINTS) as JobKind[]).flatMap((kind) =>
    Object.entries(KILL_POINTS[kind]).flatMap(([step, points]) =>
      points.flatMap((point) =>
        PROCESSES.filter((killed) => killed !== 'cli' || point.cli).map((killed) => ({
          kind,
          step,
          point,
          killed,
        })),
      ),
    ),
  );
}

export function rowName({ kind, step, point, killed }: Row): string {
  return `${kind} / ${step} / ${point.at} / ${killed}`;
}
