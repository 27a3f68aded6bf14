/**
 * `bench NAME …`: measures on the empty database at DATABASE_URL, which it migrates as its owner (DATABASE_OWNER_URL) and fills
 * through the application; `npm run bench` gives it one of its own.
 */
import type { Application } from '../../platform/application.js';
import { CommandRefusal, type Command } from '../../platform/command/command.js';
import { audit } from './audit/audit.js';
import { AUDIT_USAGE, readAuditSize } from './audit/size.js';
import { costlyQuestions } from './costly-questions/costly-questions.js';
import { COSTLY_USAGE, readCalls } from './costly-questions/size.js';
import { corridor } from './corridor/corridor.js';
import { readSize, SIZE_USAGE } from './corridor/size.js';
import { deadlineDay } from './deadline-day/deadline-day.js';
import { OPTIONS_USAGE, readOptions } from './deadline-day/options.js';
import { measurementRecorder, type RecordMeasurement } from './measurement.js';
import { questions } from './questions/questions.js';
import { QUESTIONS_USAGE, readQuestionsSize } from './questions/size.js';
import { readChasingSize, CHASING_USAGE } from './chasing/size.js';
import { chasing } from './chasing/chasing.js';
import { readVisits, SLOW_LINE_USAGE, slowLine } from './slow-line/slow-line.js';

type Bench = (
  application: Application,
  args: readonly string[],
  record: RecordMeasurement,
  progress: (line: string) => void,
) => Promise<void>;

const benches: Readonly<Record<string, Bench>> = {
  audit: (application, args, record, progress) => audit(application, readAuditSize(args), record, progress),
  corridor: (application, args, record, progress) => corridor(application, readSize(args), record, progress),
  'costly-questions': (application, args, record, progress) =>
    costlyQuestions(application, readCalls(args), record, progress),
  questions: (_application, args, record, progress) => questions(readQuestionsSize(args), record, progress),
  'deadline-day': (application, args, record, progress) =>
    deadlineDay(application, readOptions(args), record, progress),
  // In the brackets it is the word of the command line, and no name of ours.
  ['reports']: (application, args, record, progress) => chasing(application, readChasingSize(args), record, progress),
  'slow-line': (application, args, record, progress) => slowLine(application, readVisits(args), record, progress),
};

const USAGE = [
  `corridor ${SIZE_USAGE}`,
  `deadline-day ${OPTIONS_USAGE}`,
  `costly-questions ${COSTLY_USAGE}`,
  `questions ${QUESTIONS_USAGE}`,
  `audit ${AUDIT_USAGE}`,
  `reports ${CHASING_USAGE}`,
  `slow-line ${SLOW_LINE_USAGE}`,
]
  .map((usage) => `\n  npm run bench -- ${usage}`)
  .join('');

export const bench: Command = {
  name: 'bench',
  usage: 'corridor|deadline-day|costly-questions|questions|audit|reports|slow-line …',
  about: 'Đo tốc độ trên cơ sở dữ liệu trống / measures on an empty database',
  async run([name = '', ...args], application) {
    const run = Object.hasOwn(benches, name) ? benches[name] : undefined;
    if (!run) throw new CommandRefusal(`Cách dùng / usage:${USAGE}`);
    const record = measurementRecorder(name, (line) => process.stdout.write(`${line}\n`));
    await run(application, args, record, (line) => process.stderr.write(`${line}\n`));
  },
};
