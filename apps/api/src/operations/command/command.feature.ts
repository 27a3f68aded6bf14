import type { Feature } from '../../platform/features/feature.js';

/** The commands of the command line. */
export const command: Feature = {
  name: 'command',
  commands: {
    migrate: async () => (await import('./migrate.command.js')).migrate,
    prepare: async () => (await import('./prepare.command.js')).prepare,
    'load-reference': async () => (await import('./load-reference.command.js')).loadReference,
    'load-demonstration': async () => (await import('./load-demonstration.command.js')).loadDemonstration,
    'grant-administrator': async () => (await import('./grant-administrator.command.js')).grantAdministratorCommand,
    'audit-verify': async () => (await import('./audit-verify.command.js')).auditVerify,
    token: async () => (await import('./token.command.js')).token,
    'record-backup': async () => (await import('./record-backup.command.js')).recordBackup,
    'check-restored': async () => (await import('./check-restored.command.js')).checkRestored,
    'print-schema': async () => (await import('./print-schema.command.js')).printSchema,
  },
};
