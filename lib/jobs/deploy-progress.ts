import { type DeployEvent, readDeployLine } from '@/lib/jobs/deploy-line';

/** How far the CLI has come, told by the lines it has printed so far. Pure. */
export interface DeployProgress {
  buildLines: number;
  functions: readonly string[];
  url: string | null;
  /** Modal saw no difference to the version that serves and made no new one. */
  unchanged: boolean;
  /** Who wrote the newest line: the build of an image, or the CLI itself. */
  source: 'build' | 'cli';
}

export const NO_PROGRESS: DeployProgress = {
  buildLines: 0,
  functions: [],
  url: null,
  unchanged: false,
  source: 'cli',
};

export function progressAfter(before: DeployProgress, line: string): DeployProgress {
  const event = readDeployLine(line);
  const progress = { ...before, source: sourceOf(before.source, line, event) };
  switch (event.kind) {
    case 'created':
      return { ...progress, functions: [...progress.functions, event.name] };
    case 'url':
      return { ...progress, url: event.url };
    case 'unchanged':
      return { ...progress, unchanged: true };
    case 'other':
      return progress.source === 'build' && line.trim() !== ''
        ? { ...progress, buildLines: progress.buildLines + 1 }
        : progress;
    default:
      return progress;
  }
}

// Modal's builder frames its lines so; the CLI puts its own errors into a box.
const BUILD_BEGINS = /^Building image im-/;
const OWN_BOX = /^\s*╭/;

function sourceOf(
  before: DeployProgress['source'],
  line: string,
  event: DeployEvent,
): DeployProgress['source'] {
  if (BUILD_BEGINS.test(line)) return 'build';
  return event.kind !== 'other' || OWN_BOX.test(line) ? 'cli' : before;
}

/** Until the first function is there, the image is being built. */
export function isBuilding(progress: DeployProgress): boolean {
  return progress.functions.length === 0;
}
