/**
 * `audit-verify [--anchor FILE] [--save FILE]`: exit code 0 where every link of the audit holds, 1 where one is broken. Reads
 * under the application's role; needs nobody to stop.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { anchorOf, readAnchor, type Anchor } from '../../platform/audit/chain/anchor.js';
import { brokenLine, wholeLine } from '../../platform/audit/chain/finding-words.js';
import { verifyChain } from '../../platform/audit/chain/verify-chain.js';
import { CommandRefusal, type Command } from '../../platform/command/command.js';
import { withDatabase } from '../../platform/database/connect.js';
import { systemViewer } from '../../platform/access/system-viewer.js';

const USAGE = '[--anchor FILE] [--save FILE]';

export const auditVerify: Command = {
  name: 'audit-verify',
  usage: USAGE,
  about:
    'Kiểm tra chuỗi nhật ký / checks the chain of the audit; --save keeps an anchor, --anchor holds one against it',
  run: (args) =>
    withDatabase(async (database) => {
      const { anchor: kept, save } = readArguments(args);
      const anchor = kept === undefined ? undefined : await anchorIn(kept);
      const { entries, heads, broken } = await database.read(systemViewer('audit-verify'), (db) =>
        verifyChain(db, anchor),
      );
      if (broken.length) throw new CommandRefusal(broken.map(brokenLine).join('\n'));
      const taken = anchorOf(heads, new Date());
      if (save !== undefined) await writeFile(save, `${JSON.stringify(taken, null, 2)}\n`, { mode: 0o600 });
      console.log(wholeLine(entries, taken));
    }),
};

function readArguments(args: readonly string[]): { readonly anchor?: string; readonly save?: string } {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...args], options: { anchor: text, save: text } }).values;
  } catch {
    throw new CommandRefusal(`Cách dùng / usage: audit-verify ${USAGE}`);
  }
}

async function anchorIn(file: string): Promise<Anchor> {
  const anchor = readAnchor(await readFile(file, 'utf8').catch(() => ''));
  if (!anchor) throw new CommandRefusal(`${file}: không phải mốc của nhật ký / is no anchor of the audit`);
  return anchor;
}
