/** `node apps/api/dist/cli.js COMMAND …`. The commands stand in the manifests of the features. */
import 'reflect-metadata';
import { application } from './application.js';
import { CommandRefusal, type Command } from './platform/command/command.js';
import { ConfigRefusal } from './platform/config/config.js';
import { isDiskFull } from './platform/database/disk-full.js';
import { FeatureFault } from './platform/features/feature-fault.js';
import { isUnreachable } from './platform/database/unreachable.js';

async function usage(commands: ReadonlyMap<string, () => Promise<Command>>): Promise<string> {
  const all = await Promise.all([...commands.values()].map((load) => load()));
  const widest = Math.max(...all.map(({ name, usage }) => `${name} ${usage}`.length));
  const lines = all.map(({ name, usage, about }) => `  ${`${name} ${usage}`.padEnd(widest)}   ${about}`);
  return ['Cách dùng / usage: node apps/api/dist/cli.js COMMAND', ...lines].join('\n');
}

const [name = '', ...args] = process.argv.slice(2);

try {
  const { commands } = application.features();
  const load = commands.get(name);
  if (!load) throw new CommandRefusal(await usage(commands));
  await (await load()).run(args, application);
} catch (error) {
  process.exitCode = 1;
  const isExpected = [CommandRefusal, ConfigRefusal, FeatureFault].some((fault) => error instanceof fault);
  if (isExpected) console.error((error as Error).message);
  else if (isDiskFull(error)) console.error('Ổ đĩa đã đầy / the disk is full: DISK_FULL');
  else if (isUnreachable(error)) console.error('Không kết nối được / cannot be reached: PostgreSQL (DATABASE_URL)');
  else console.error(error);
}
