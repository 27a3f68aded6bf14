/**
 * `bench NAME …`: measures on the empty database at DATABASE_URL, which it migrates as its owner (DATABASE_OWNER_URL) and fills
 * through the application; `npm run bench` gives it one of its own.
 */
import { CommandFault, type Command } from '../platform/command/command.js';
import { corridor } from './corridor/corridor.js';
import { readSize, SIZE_USAGE } from './corridor/size.js';
import { sayer, type Say } from './measurement.js';

type Bench = (args: readonly string[], say: Say, tell: (line: string) => void) => Promise<void>;

const benches: Readonly<Record<string, Bench>> = {
  corridor: (args, say, tell) => corridor(readSize(args), say, tell),
};

export const bench: Command = {
  name: 'bench',
  usage: 'corridor …',
  about: 'Đo tốc độ trên cơ sở dữ liệu trống / measures on an empty database',
  async run([name = '', ...args]) {
    const run = Object.hasOwn(benches, name) ? benches[name] : undefined;
    if (!run) throw new CommandFault(`Cách dùng / usage: npm run bench -- corridor ${SIZE_USAGE}`);
    const say = sayer(name, (line) => process.stdout.write(`${line}\n`));
    await run(args, say, (line) => process.stderr.write(`${line}\n`));
  },
};
