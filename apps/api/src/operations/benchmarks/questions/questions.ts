/**
 * How well the questions about numbers unlike before are aimed: how many of the mistakes planted in the demonstration they
 * find, and how many cells they ask about, beside the plain rule of ±50 % on the same cells; how many submissions without a
 * mistake the bulk acceptance leaves out, and how many mistakes a reviewer still gets to see. Nothing is timed, and nothing
 * needs the database.
 *
 * Honest about what no such question can find: a mistake where there is nothing before to compare with, two last digits
 * that changed places.
 */
import { loadReference, PLANTED_KINDS } from '@vlis/seed';
import type { RecordMeasurement } from '../measurement.js';
import { count, type Tally } from './count.js';
import { REASONS, type Reason } from './looked-at.js';
import type { QuestionsSize } from './size.js';

const PLAIN = 'plain ±50 %';

const BECAUSE: Readonly<Record<Reason, string>> = {
  change: 'a number is very unlike before',
  rule: 'a rule of the form asks',
  turn: 'a number has become a reason, or the reverse',
  total: 'a total of the province is moved',
};

export function questions(
  size: QuestionsSize,
  record: RecordMeasurement,
  progress: (line: string) => void,
): Promise<void> {
  const { cells, comparable, planted, aimed, aimedAtAll, sent, clean } = count(loadReference(), size, progress);
  const recordShare = (what: string, tally: Tally, bound?: Parameters<RecordMeasurement>[4]): void =>
    record(what, tally.share('questions'), 'share', { name: PLAIN, value: tally.share('half') }, bound);
  record('cells with a number', cells.all, 'cells');
  record('of them with a number before', comparable.all / cells.all, 'share');
  recordShare('cells questioned, of all with a number', cells, { max: 0.05 });
  recordShare('cells questioned, of those with a number before', comparable);
  for (const kind of PLANTED_KINDS) {
    record(`planted ${kind}, with a number before`, planted[kind].all, 'mistakes');
    recordShare(`planted ${kind} found`, planted[kind]);
  }
  recordShare('planted ×10, ÷10 and digit swaps found, with a number before', aimed, { min: 0.8 });
  const rules = { name: 'rules of the form alone', value: aimed.share('rules') };
  record('the same, found by a question or a rule of the form', aimed.share('together'), 'share', rules);
  recordShare('the same kinds found, those with nothing before included', aimedAtAll);

  const asked = { name: 'asked something', value: clean.share('questions') };
  record('submissions without a mistake that bulk acceptance leaves out', clean.share('looked'), 'share', asked, {
    max: 0.1,
  });
  for (const reason of REASONS) record(`of these submissions, where ${BECAUSE[reason]}`, clean.share(reason), 'share');
  const found = { name: 'found by a question', value: sent.share('questions') };
  record(
    'planted ×10, ÷10 and digit swaps that were sent and a reviewer looks at',
    sent.share('looked'),
    'share',
    found,
  );
  return Promise.resolve();
}
