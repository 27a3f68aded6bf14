import { parseArgs } from 'node:util';
import { CommandRefusal } from '../../../platform/command/command.js';
import type { AuditSize } from './audit.js';

export const AUDIT_USAGE = '[--connections 8] [--seconds 10]';

/** @throws CommandRefusal on what is no number from 1 to 60 */
export function readAuditSize(args: readonly string[]): AuditSize {
  const text = { type: 'string' } as const;
  try {
    const { connections = '8', seconds = '10' } = parseArgs({
      args: [...args],
      options: { connections: text, seconds: text },
    }).values;
    return { connections: whole(connections), seconds: whole(seconds) };
  } catch {
    throw new CommandRefusal(`${args.join(' ')}\nbench audit ${AUDIT_USAGE}`);
  }
}

function whole(value: string): number {
  if (!/^[1-9]\d?$/.test(value) || Number(value) > 60) throw new Error(value);
  return Number(value);
}
