import 'server-only';
import { access, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/env';
import { type Child, findChild, startChild } from '@/lib/modal/child-process';
import { cliEnvironment } from '@/lib/modal/cli-environment';
import { followFile } from '@/lib/modal/follow-file';

export interface DeployOrder {
  appName: string;
  environment: string;
  /** Modal's deployment tag, at most 50 of `A-Za-z0-9._-`; it finds the deployment again in Modal's history. */
  tag: string;
  /** Such as `r12`. */
  revision: string;
  presetFile: string;
  /** `recreate` ends the old containers first; at max_containers a rolling deploy finds no room for new ones. */
  strategy: 'rolling' | 'recreate';
  /** Holds min_containers at 0: nothing starts before there are weights and kernels. */
  register: boolean;
  /** Keeps the CLI's output, so that another process can read on. */
  folder: string;
}

export interface RunningDeploy extends Child {
  /** The CLI's output, line by line, in batches as they come. */
  lines(skipLines?: number): AsyncGenerator<string[]>;
}

/** Runs `modal deploy` for a preset file. Throws ENOENT when the CLI is not installed. */
export async function startDeploy(order: DeployOrder): Promise<RunningDeploy> {
  await mkdir(order.folder, { recursive: true });
  const outputFile = outputFileOf(order);
  const child = await startChild({
    program: env.MODAL_BIN,
    args: [
      ...['deploy', 'modal/deploy.py', '--name', order.appName, '-e', order.environment],
      ...[...tagOf(order), '--strategy', order.strategy],
    ],
    cwd: process.cwd(),
    environment: cliEnvironment({
      GLM_PRESET: order.presetFile,
      GLM_REVISION: order.revision,
      ...(order.register && { GLM_REGISTER: '1' }),
    }),
    outputFile,
  });
  return withLines(child, outputFile);
}

/** What an earlier process on this machine has left of the order: its CLI where it still runs, and what it has printed. */
export async function leftDeploy(order: DeployOrder): Promise<LeftDeploy> {
  const outputFile = outputFileOf(order);
  const hasPrinted = await access(outputFile).then(
    () => true,
    () => false,
  );
  const child = hasPrinted ? await findChild(tagOf(order)) : null;
  if (child) return { isRunning: true, cli: withLines(child, outputFile) };
  return { isRunning: false, cli: hasPrinted ? withLines(GONE, outputFile) : null };
}

type LeftDeploy = { isRunning: true; cli: RunningDeploy } | { isRunning: false; cli: RunningDeploy | null };

const GONE: Child = { pid: 0, ended: Promise.resolve(null), end: async () => undefined };

function withLines(child: Child, outputFile: string): RunningDeploy {
  return { ...child, lines: (skipLines = 0) => followFile(outputFile, skipLines, child.ended) };
}

const outputFileOf = (order: DeployOrder) => path.join(order.folder, 'modal.log');
const tagOf = (order: DeployOrder) => ['--tag', order.tag];
