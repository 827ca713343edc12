import { readDeployLine } from '@/lib/jobs/deploy-line';

/** How far the CLI has come, told by the lines it has printed so far. Pure. */
export interface DeployProgress {
  buildLines: number;
  functions: readonly string[];
  url: string | null;
  /** Modal saw no difference to the version that serves and made no new one. */
  unchanged: boolean;
}

export const NO_PROGRESS: DeployProgress = { buildLines: 0, functions: [], url: null, unchanged: false };

export function progressAfter(progress: DeployProgress, line: string): DeployProgress {
  const event = readDeployLine(line);
  switch (event.kind) {
    case 'created':
      return { ...progress, functions: [...progress.functions, event.name] };
    case 'url':
      return { ...progress, url: event.url };
    case 'unchanged':
      return { ...progress, unchanged: true };
    case 'other':
      return isBuilding(progress) && line.trim() !== ''
        ? { ...progress, buildLines: progress.buildLines + 1 }
        : progress;
    default:
      return progress;
  }
}

/** Until the first function is there, the image is being built. */
export function isBuilding(progress: DeployProgress): boolean {
  return progress.functions.length === 0;
}
