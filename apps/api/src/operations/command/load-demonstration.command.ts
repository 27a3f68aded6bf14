import { dayOf } from '@vlis/domain';
import { demonstrate, FEWEST_UNITS, loadReference, MOST_UNITS, type DemonstrationOptions } from '@vlis/seed';
import type { INestApplicationContext } from '@nestjs/common';
import { parseArgs } from 'node:util';
import { CommandRefusal, type Command } from '../../platform/command/command.js';
import { readConfig } from '../../platform/config/config.js';
import { DemonstrationClock, DemonstrationRefused, LoadDemonstration } from '../provisioning/index.js';
import { withApplication } from './application.js';

/** What `npm start` shows: small enough to be there within a minute on two cores. */
const DEFAULTS = { units: 2000, years: 4, seed: 1 };

const USAGE = `[--units ${FEWEST_UNITS}…${MOST_UNITS}] [--years 1…10] [--seed N]`;

const wrong = (what: string): CommandRefusal => new CommandRefusal(`${what}\nload-demonstration ${USAGE}`);

function readOptions(args: readonly string[]): DemonstrationOptions {
  const text = { type: 'string' } as const;
  const given = ((): Readonly<Record<string, string | undefined>> => {
    try {
      return parseArgs({ args: [...args], options: { units: text, years: text, seed: text } }).values;
    } catch {
      throw wrong(args.join(' '));
    }
  })();
  const whole = (name: keyof typeof DEFAULTS, least: number, most: number): number => {
    const value = given[name] === undefined ? DEFAULTS[name] : Number(given[name]);
    if (!Number.isInteger(value) || value < least || value > most) throw wrong(`--${name} ${given[name]}`);
    return value;
  };
  const [units, years, seed] = [
    whole('units', FEWEST_UNITS, MOST_UNITS),
    whole('years', 1, 10),
    whole('seed', 0, 2 ** 31),
  ];
  // Until yesterday: what the demonstration dates at an hour of its last day must not lie in the future.
  const today = dayOf(new Date(Date.now() - 86_400_000));
  return { units, years, seed, today, firstYear: Number(today.slice(0, 4)) - years + 1 };
}

export const loadDemonstration: Command = {
  name: 'load-demonstration',
  usage: USAGE,
  about: 'Nạp dữ liệu minh họa / loads made-up libraries and submissions (embedded profile only)',
  run: async (args, application) => {
    const options = readOptions(args);
    if (readConfig(process.env).profile !== 'embedded') {
      throw new CommandRefusal('Chỉ nạp dữ liệu minh họa khi VLIS_PROFILE=embedded / only with VLIS_PROFILE=embedded');
    }
    const clock = new DemonstrationClock();
    const reference = loadReference();
    const demonstration = demonstrate(reference, options);
    const load = (app: INestApplicationContext) =>
      new LoadDemonstration(app, clock, console.log).run(reference, demonstration);
    await withApplication(application, load, { clock }).catch((error: unknown) => {
      if (!(error instanceof DemonstrationRefused)) throw error;
      const words =
        'Dữ liệu minh họa bị từ chối (đã có dữ liệu khác?) / the demonstration is refused (another one there?)';
      throw new CommandRefusal(`${words}\n${error.message}`);
    });
  },
};
