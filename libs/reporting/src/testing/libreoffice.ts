/** LibreOffice as a second reader of our files, where it is installed; for tests only. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const names = ['soffice', 'libreoffice', 'soffice.exe'];

/** Where it is; undefined: it is not installed. */
export const libreOffice: string | undefined = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .find(existsSync);

/** Opens a workbook, computes what is to be computed, and gives it back as another kind of file. */
export async function converted(office: string, xlsx: Uint8Array, kind: 'xlsx' | 'pdf'): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'vlis-office-'));
  try {
    await writeFile(join(folder, 'in.xlsx'), xlsx);
    const profile = `-env:UserInstallation=file://${folder.replaceAll('\\', '/')}/profile`;
    await promisify(execFile)(
      office,
      [profile, '--headless', '--convert-to', kind, '--outdir', join(folder, 'out'), join(folder, 'in.xlsx')],
      { timeout: 100_000 },
    );
    return new Uint8Array(await readFile(join(folder, 'out', `in.${kind}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
