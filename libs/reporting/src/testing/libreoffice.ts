/** LibreOffice as a second reader of our files, where it is installed; for tests only. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const names = ['soffice', 'libreoffice', 'soffice.exe'];

/** Where it is; undefined: it is not installed. */
export const libreOffice: string | undefined = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .find(existsSync);

/** The same where it reads documents too: some installations have its spreadsheet alone. */
export const libreOfficeWriter: string | undefined =
  libreOffice && readdirSync(dirname(realpathSync(libreOffice))).some((name) => /^(?:lib)?swlo\./.test(name))
    ? libreOffice
    : undefined;

/**
 * Opens a workbook or a document, computes what is to be computed, and gives it back as another kind of file; a file that
 * it cannot read gives none, which fails.
 */
export async function converted(
  office: string,
  file: Uint8Array,
  kind: 'xlsx' | 'pdf' | 'txt:Text (encoded):UTF8',
  from: 'xlsx' | 'docx' = 'xlsx',
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'vlis-office-'));
  try {
    const given = join(folder, `in.${from}`);
    await writeFile(given, file);
    const profile = `-env:UserInstallation=file://${folder.replaceAll('\\', '/')}/profile`;
    await promisify(execFile)(
      office,
      [profile, '--headless', '--convert-to', kind, '--outdir', join(folder, 'out'), given],
      { timeout: 100_000 },
    );
    return new Uint8Array(await readFile(join(folder, 'out', `in.${kind.split(':')[0]!}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
