/** `node apps/api/dist/cli.js COMMAND …`. A feature's command joins the table here. */
import 'reflect-metadata';
import { CommandFault, type Command } from './platform/command/command.js';
import { ConfigFault } from './platform/config/config.js';
import { isDiskFull } from './platform/database/disk-full.js';
import { FeatureFault } from './platform/features/feature-fault.js';
import { isUnreachable } from './platform/database/unreachable.js';

/** By name, loaded when asked for: `token` need not wait for the whole application to be read. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  migrate: async () => (await import('./operations/command/migrate.command.js')).migrate,
  'load-reference': async () => (await import('./operations/command/load-reference.command.js')).loadReference,
  'load-demonstration': async () =>
    (await import('./operations/command/load-demonstration.command.js')).loadDemonstration,
  'grant-administrator': async () =>
    (await import('./operations/command/grant-administrator.command.js')).grantAdministratorCommand,
  census: async () => (await import('./operations/census/census.command.js')).census,
  bench: async () => (await import('./operations/benchmarks/bench.command.js')).bench,
  'audit-verify': async () => (await import('./operations/command/audit-verify.command.js')).auditVerify,
  token: async () => (await import('./operations/command/token.command.js')).token,
  'record-backup': async () => (await import('./operations/command/record-backup.command.js')).recordBackup,
  'check-restored': async () => (await import('./operations/command/check-restored.command.js')).checkRestored,
  'print-schema': async () => (await import('./operations/command/print-schema.command.js')).printSchema,
};

async function usage(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const widest = Math.max(...all.map(({ name, usage }) => `${name} ${usage}`.length));
  const lines = all.map(({ name, usage, about }) => `  ${`${name} ${usage}`.padEnd(widest)}   ${about}`);
  return ['Cách dùng / usage: node apps/api/dist/cli.js COMMAND', ...lines].join('\n');
}

const [name = '', ...args] = process.argv.slice(2);

try {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new CommandFault(await usage());
  await (await load()).run(args);
} catch (error) {
  process.exitCode = 1;
  const isSaid = [CommandFault, ConfigFault, FeatureFault].some((fault) => error instanceof fault);
  if (isSaid) console.error((error as Error).message);
  else if (isDiskFull(error)) console.error('Ổ đĩa đã đầy / the disk is full: DISK_FULL');
  else if (isUnreachable(error)) console.error('Không kết nối được / cannot be reached: PostgreSQL (DATABASE_URL)');
  else console.error(error);
}
