import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { type SmallDisk, smallDisk } from '@/lib/modal/testing/small-disk';
import { freePort } from '@/scripts/free-port.mjs';
import { KillableDatabase } from './database';
import { Killable } from './killable';
import { KillableSimulator } from './simulator';

const MOVED_CLOCK = path.resolve('chaos/world/moved-clock.mjs');

declare module 'vitest' {
  interface ProvidedContext {
    consoleProgram: string;
  }
}

/** A console, its database and Modal's stand-in: real processes, each of which can be killed and started again. */
export interface World {
  folder: string;
  database: KillableDatabase;
  simulator: KillableSimulator;
  consoles: Killable[];
  /** Where each console streams logs. */
  consoleUrls: string[];
  /** What the database lies on, when it was asked for; why not, in words, where this machine does not allow it. */
  databaseDisk: SmallDisk | string;
}

/** One world for the test file, with as many consoles as asked, and a disk for its database that can be filled. The verbs of lib work on its database, too. */
export function aWorld({ consoles = 1, databaseKilobytes = 0 } = {}): World {
  const world = { consoles: [] as Killable[], consoleUrls: [] as string[] } as World;

  beforeAll(async () => {
    world.folder = mkdtempSync(path.join(tmpdir(), 'glm-chaos-'));
    world.databaseDisk = databaseKilobytes
      ? smallDisk(KillableDatabase.homeIn(world.folder), databaseKilobytes)
      : 'Not asked for.';
    [world.database, world.simulator] = await Promise.all([
      KillableDatabase.start(world.folder),
      KillableSimulator.start(world.folder),
    ]);
    Object.assign(process.env, settings(world));
    for (let number = 1; number <= consoles; number += 1) {
      const port = await freePort();
      const started = aConsole(world, number, port);
      await startConsole(started);
      world.consoles.push(started);
      world.consoleUrls.push(`http://127.0.0.1:${port}`);
    }
  }, 120_000);

  afterAll(async () => {
    await Promise.all(world.consoles.map((each) => each.kill()));
    await world.simulator?.kill();
    await world.database?.stop();
    if (typeof world.databaseDisk === 'object') world.databaseDisk.unmount();
    rmSync(world.folder, { recursive: true, force: true });
  }, 60_000);
  return world;
}

export async function startConsole(program: Killable): Promise<void> {
  await program.start((line) => line === 'ready');
}

function aConsole(world: World, number: number, port: number): Killable {
  return new Killable({
    program: process.execPath,
    args: ['--enable-source-maps', '--import', MOVED_CLOCK, inject('consoleProgram')],
    cwd: process.cwd(),
    env: { ...inherited(), NODE_ENV: 'production', PORT: String(port), ...settings(world), ...clock(world) },
    logFile: path.join(world.folder, `console-${number}.log`),
  });
}

/** Puts the wall clock of every console ahead of the database's and Modal's, or behind it. */
export function moveClock(world: World, seconds: number): void {
  writeFileSync(clock(world).CLOCK_OFFSET_FILE, String(seconds));
}

function clock({ folder }: World) {
  return { CLOCK_OFFSET_FILE: path.join(folder, 'clock-offset') };
}

function inherited() {
  const { PATH, HOME } = process.env;
  return { PATH, HOME };
}

function settings({ folder, database, simulator }: World) {
  const data = path.join(folder, 'data');
  mkdirSync(data, { recursive: true });
  return {
    DATA_DIR: data,
    DATABASE_URL: database.url,
    AUTH_SECRET: 'a secret of the kill table that nobody keeps',
    TARGET_KIND: 'simulator',
    MODAL_SERVER_URL: simulator.serverUrl,
    MODAL_TOKEN_ID: 'ak-simulator',
    MODAL_TOKEN_SECRET: 'as-simulator',
  };
}
