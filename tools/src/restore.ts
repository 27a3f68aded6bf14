/** `npm run restore -- FOLDER [--to TIME]`: a data folder out of a backup, into VLIS_DATA, which must be empty. */
import { printFailure, print, seconds } from '../bootstrap/terminal.mjs';
import { readArguments, readCount } from './backup/arguments.js';
import { readKey } from './backup/key.js';
import { readMoment, showMoment } from './backup/moment.js';
import { progress } from './backup/progress.js';
import { choose, plans } from './backup/range.js';
import { recordRun } from './backup/record.js';
import { openRepository, whoseFolder } from './backup/repository.js';
import { restore } from './backup/restore.js';
import { writeSetting } from './backup/setting.js';
import { RESTORE_STEPS } from './backup/steps.js';
import { refuseRunning } from './running.js';
import { dataFolderOf } from './settings.js';

const options = { to: { type: 'string' }, timeline: { type: 'string' } } as const;

const run = async (): Promise<void> => {
  const { folder = '', values } = readArguments('restore', process.argv.slice(2), options);
  const to = values.to === undefined ? undefined : readMoment(values.to);
  const wanted = values.timeline === undefined ? undefined : readCount('restore', values.timeline, 1, 1);
  const target = dataFolderOf(process.env);
  refuseRunning(target);
  const key = whoseFolder(folder)?.encrypted === true ? readKey(process.env, folder) : undefined;
  const repository = openRepository(folder, key);
  const skipped = (id: string) => print(`Bỏ qua bản không đủ tệp: ${id}`, `Passed over, not whole: ${id}`);
  const plan = choose(plans(repository, skipped, wanted), to);
  print(`Phục hồi từ ${plan.backup.id} vào ${target}`, `Restoring from ${plan.backup.id} into ${target}`);

  const beganAt = new Date().toISOString();
  const began = performance.now();
  const moment = to ?? plan.until;
  await restore(repository, plan, { target, to, progress: progress(RESTORE_STEPS) }, async ({ url }) =>
    recordRun(url, {
      kind: 'restore',
      outcome: 'succeeded',
      beganAt,
      folder,
      label: plan.backup.id,
      moment: moment.toISOString(),
    }),
  );
  writeSetting(target, { folder, keyFile: key?.file, encrypted: key !== undefined });
  print(
    `Đã phục hồi về ${showMoment(moment)}, ${seconds(began)}. Khởi động: npm start. Nhật ký được sao lưu tiếp vào cùng thư mục; hãy sao lưu đầy đủ lại sớm.`,
    `Restored to ${showMoment(moment)}, ${seconds(began)}. Start it: npm start. Its log goes on in the same folder; take a full backup soon.`,
  );
};

try {
  await run();
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
process.exit();
