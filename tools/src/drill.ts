/**
 * `npm run drill`: proves that the backups can be restored, beside the running system and without touching it. The copy is
 * looked through and thrown away; what was found is written down for the administrator's page.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { printFailure, Refusal, print, seconds } from '../bootstrap/terminal.mjs';
import { readArguments } from './backup/arguments.js';
import { checkRestored, type RestoredState } from './backup/check-restored.js';
import { noBackups } from './backup/codes.js';
import { readKey } from './backup/key.js';
import { readMoment, showMoment } from './backup/moment.js';
import { progress } from './backup/progress.js';
import { choose, plans } from './backup/range.js';
import { recordRun } from './backup/record.js';
import { openRepository, whoseFolder } from './backup/repository.js';
import { restore } from './backup/restore.js';
import { readSetting } from './backup/setting.js';
import { RESTORE_STEPS } from './backup/steps.js';
import { readRunning, stillRuns } from './running.js';
import { dataFolderOf } from './settings.js';

interface Drilled {
  readonly label: string;
  readonly moment: Date;
  readonly state: RestoredState;
}

const dataFolder = dataFolderOf(process.env);
const setting = readSetting(dataFolder);

const drill = async (folder: string, to: Date | undefined): Promise<Drilled> => {
  const encrypted = whoseFolder(folder)?.encrypted === true;
  const key = encrypted ? readKey(process.env, folder, setting?.keyFile) : undefined;
  const repository = openRepository(folder, key);
  const skipped = (id: string) => print(`Bỏ qua bản không đủ tệp: ${id}`, `Passed over, not whole: ${id}`);
  const plan = choose(plans(repository, skipped), to);
  const target = join(dirname(dataFolder), `${basename(dataFolder)}-drill-${randomBytes(4).toString('hex')}`);
  let state: RestoredState | undefined;
  try {
    const copy = { target, to, progress: progress(RESTORE_STEPS) };
    await restore(repository, plan, copy, async ({ url }) => void (state = await checkRestored(url)));
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
  return { label: plan.backup.id, moment: to ?? plan.until, state: state! };
};

const printFound = (label: string, moment: Date, state: RestoredState): void => {
  print(
    `${label}, về ${showMoment(moment)}: ${state.submissions} báo cáo, ${state.auditEntries} dòng nhật ký kiểm toán, ${state.rollupRows} dòng tổng hợp.`,
    `${label}, to ${showMoment(moment)}: ${state.submissions} submissions, ${state.auditEntries} audit entries, ${state.rollupRows} rows of roll-ups.`,
  );
  print(
    `Tổng hợp lại giống hệt: ${state.rollupsIdentical ? 'có' : 'KHÔNG'}; nhật ký kiểm toán nguyên vẹn: ${state.auditWhole ? 'có' : 'KHÔNG'}, không sửa được: ${state.auditStays ? 'đúng' : 'SAI'}.`,
    `Roll-ups identical to a rebuild: ${state.rollupsIdentical ? 'yes' : 'NO'}; the audit is whole: ${state.auditWhole ? 'yes' : 'NO'}, cannot be changed: ${state.auditStays ? 'right' : 'WRONG'}.`,
  );
};

const notGood = (): Refusal =>
  new Refusal(
    'VLIS_DRILL_FAILED',
    'Bản phục hồi mở được nhưng không đúng: xem các dòng trên. Hãy sao lưu đầy đủ lại, thử lại, và báo người phụ trách.',
    'The restored copy opens but is not right: see the lines above. Take a full backup, drill again, and tell those in charge.',
  );

const run = async (): Promise<void> => {
  const { folder: named, values } = readArguments('drill', process.argv.slice(2), { to: { type: 'string' } } as const);
  const to = values.to === undefined ? undefined : readMoment(values.to);
  const folder = named ?? setting?.folder;
  if (folder === undefined) throw noBackups(dataFolder);
  const running = readRunning(dataFolder);
  const databaseUrl = running && stillRuns(running) ? running.databaseUrl : undefined;
  const record = async (more: Omit<Parameters<typeof recordRun>[1], 'kind' | 'folder' | 'beganAt'>): Promise<void> => {
    if (databaseUrl !== undefined) await recordRun(databaseUrl, { kind: 'drill', folder, beganAt, ...more });
  };
  const beganAt = new Date().toISOString();
  const began = performance.now();
  try {
    const { label, moment, state } = await drill(folder, to);
    const isGood = state.rollupsIdentical && state.auditStays && state.auditWhole;
    printFound(label, moment, state);
    await record({
      outcome: isGood ? 'succeeded' : 'failed',
      label,
      moment: moment.toISOString(),
      ...(isGood ? {} : { code: 'VLIS_DRILL_FAILED' }),
      details: { ...state, seconds: Math.round((performance.now() - began) / 1000) },
    });
    if (!isGood) throw notGood();
    print(`Diễn tập đạt, ${seconds(began)}.`, `The drill passed, ${seconds(began)}.`);
  } catch (error) {
    const code = error instanceof Refusal ? error.code : 'VLIS_RESTORE_FAILED';
    if (code !== 'VLIS_DRILL_FAILED') await record({ outcome: 'failed', code });
    throw error;
  }
};

try {
  await run();
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
process.exit();
