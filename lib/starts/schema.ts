import { z } from 'zod';

/** How a container comes up, as the browser knows it. Pure. */

/** In the order in which a container goes through them; the engine returns to some for its draft model. */
export const START_PHASES = [
  'scheduled',
  'image',
  'volumes',
  'engine',
  'weights',
  'kernels',
  'graphs',
  'health',
  'warmup',
] as const;
export const StartPhase = z.enum(START_PHASES);
export type StartPhase = z.infer<typeof StartPhase>;

export const PHASE_TITLES: Record<StartPhase, string> = {
  scheduled: 'Waiting for a machine',
  image: 'Image and boot',
  volumes: 'Volume reload',
  weights: 'Weights',
  kernels: 'Kernel cache',
  engine: 'Engine set-up',
  graphs: 'CUDA graphs',
  health: 'Health',
  warmup: 'Warm-up',
};

/** `resume` ends a kernel compile, and what it interrupted goes on; `between` is time that no line explains. */
export const Mark = z.object({
  atMs: z.number(),
  to: z.enum([...START_PHASES, 'resume', 'between', 'serving']),
});
export type Mark = z.infer<typeof Mark>;

/** One stretch of time in one phase; null while it goes on. */
export interface Stretch {
  phase: StartPhase | 'between';
  fromMs: number;
  toMs: number | null;
}

/** What a phase took in past starts. */
export interface Usual {
  seconds: number;
  fastestSeconds: number;
  slowestSeconds: number;
  /** Of how many starts. */
  starts: number;
}

export interface UsualStart {
  phases: Partial<Record<StartPhase, Usual>>;
  /** From asked for to serving. */
  total: Usual | null;
  /** Whether the starts are of the same engine and kernels, or of all that were seen. */
  basis: 'same engine' | 'all starts';
}

export const StartState = z.enum(['starting', 'serving', 'ended', 'crashed']);
export type StartState = z.infer<typeof StartState>;

/** One container's way to serving. */
export interface Start {
  containerId: string;
  /** `r12`; null before the container has said so. */
  revision: string | null;
  presetName: string | null;
  /** `B200:8`; null when the control plane does not tell. */
  gpu: string | null;
  state: StartState;
  /** Of a container; null where no price is known. */
  dollarsPerHour: number | null;
  scheduledAtMs: number;
  /** When Modal had a machine for it, from which on it is billed. */
  machineAtMs: number | null;
  servingAtMs: number | null;
  endedAtMs: number | null;
  /** Why it ended, when that was a fault. */
  failure: string | null;
  /** The newest line that was read of its log. */
  lastLineAtMs: number | null;
  /** `44 of 142 shards`. */
  progress: string | null;
  stretches: Stretch[];
  /** The phase that it is in, or ended in before it served. */
  openPhase: StartPhase | 'between' | null;
  /** When its revision has Modal end it, counted from its machine. */
  limitSeconds: number | null;
  usual: UsualStart;
}

/** The last lines of a container's log, and when they were read at Modal. */
export const ContainerTail = z.object({
  readAtMs: z.number(),
  lines: z.array(z.object({ atMs: z.number(), text: z.string() })),
});
export type ContainerTail = z.infer<typeof ContainerTail>;
