/**
 * `npm run chaos -- --minutes 10`: a real VLIS on a small disk, librarians and reviewers at work, and one fault after another:
 * processes killed, the database failing over, a full disk, slow and hostile clients. At the end the database is held
 * against everything that was acknowledged. One line of JSON a fault, one for the whole; exit code 1 unless all is well.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { printFailure, mention } from '../bootstrap/terminal.mjs';
import { chanceOf, type Chance } from './chaos/chance.js';
import { REBUILD } from './chaos/documents.js';
import type { Stage } from './chaos/fault.js';
import { faults } from './chaos/faults.js';
import { fullDisk } from './chaos/full-disk.js';
import { fillIn } from './chaos/librarian.js';
import { tryFault, type Trial } from './chaos/recovery.js';
import { closingOf, isSound } from './chaos/closing.js';
import { MINISTRY_STAGE, PROVINCE_STAGE, read, review } from './chaos/reviewers.js';
import { setScene, type Scene } from './chaos/scene.js';
import { readChaosSettings, type ChaosSettings } from './chaos/settings.js';
import { makeSmallDisk, type SmallDisk } from './chaos/small-disk.js';
import { System } from './chaos/system.js';
import { judge } from './chaos/verdict.js';
import { freePort } from './free-port.js';

const DISK_MEGABYTES = 1200;
/** Between two faults people work undisturbed. */
const CALM = 1500;

/** The very first start is broken off twice by kill -9, at moments that chance gives; the third must come up. */
const startThroughKills = async (system: System, chance: Chance): Promise<void> => {
  for (let kill = 0; kill < 2; kill += 1) {
    system.begin();
    await pause(chance.between(500, 8000));
    system.signal('starter', 'SIGKILL');
    await system.untilOver();
    await pause(500);
  }
  system.begin();
  await system.untilReady();
};

const work = (scene: Scene, chance: Chance, stop: AbortSignal): Promise<unknown> =>
  Promise.all([
    ...scene.librarians.flatMap(({ person, libraries }) =>
      libraries.map((library) => fillIn(scene, person, library, chance, stop)),
    ),
    review(scene, scene.officer, PROVINCE_STAGE, chance, stop),
    review(scene, scene.analyst, MINISTRY_STAGE, chance, stop),
    read(scene, chance, stop),
  ]);

const tryFaults = async (stage: Stage, { duration, only }: ChaosSettings): Promise<readonly Trial[]> => {
  const possible = faults.filter((fault) => fault.isPossible(stage) && fault.name.includes(only));
  const trials: Trial[] = [];
  const until = Date.now() + duration;
  while (possible.length > 0 && Date.now() < until) {
    for (const fault of stage.chance.shuffled(possible)) {
      if (Date.now() >= until) break;
      await pause(CALM);
      stage.scene.system.demandRunning();
      const trial = await tryFault(fault, stage);
      console.log(JSON.stringify({ bench: 'chaos', ...trial }));
      trials.push(trial);
    }
  }
  return trials;
};

const run = async (settings: ChaosSettings, disk: SmallDisk, system: System): Promise<boolean> => {
  const { duration, seed } = settings;
  const chance = chanceOf(seed);
  mention('Khởi động, bị ngắt hai lần…', 'Starting, broken off twice…');
  await startThroughKills(system, chance);
  const scene = await setScene(system);
  const stop = new AbortController();
  const working = work(scene, chance, stop.signal);
  mention(`Thử sự cố trong ${duration / 60_000} phút…`, `Trying faults for ${duration / 60_000} minutes…`);
  const trials = await tryFaults({ scene, disk, chance }, settings);
  stop.abort();
  await working;

  const { data } = await scene.analyst.ask<{ rebuildRollups: { identical?: boolean } }>('write', REBUILD);
  const verdict = await judge(system.superuserUrl, scene.ledger);
  const { saves, moves, rounds } = scene.ledger;
  for (const line of [...verdict.missing, ...verdict.halves].slice(0, 20)) mention(line, '!');
  const closing = closingOf(trials, verdict, {
    acknowledged: saves.length + moves.length + rounds.length,
    rollupsIdentical: data?.rebuildRollups.identical === true,
    leftOut: disk.isSmall ? [] : [fullDisk.name],
  });
  console.log(JSON.stringify(closing));
  return isSound(closing);
};

const disk = makeSmallDisk(DISK_MEGABYTES);
const system = new System(disk.folder, await freePort());
try {
  process.exitCode = (await run(readChaosSettings(process.argv.slice(2)), disk, system)) ? 0 : 1;
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
} finally {
  await system.stop();
  disk.remove();
}
process.exit();
