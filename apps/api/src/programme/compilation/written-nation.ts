/** The kept compilation as its document is made of it: with what each province has sent by the day on which it was last written. */
import type { SentByProvince, WrittenNation } from '@vlis/reporting/document';
import type { EntityManager } from 'typeorm';
import { writtenProvinceReport, type KeptReport } from '../reports/index.js';
import { readBoard, type BoardRow } from '../signing/index.js';

export interface CompiledReport {
  readonly report: KeptReport;
  readonly written: WrittenNation;
}

/** Lateness is counted to the day on which the compilation was last written, so that the document stays the same on later days. */
export async function writtenNation(db: EntityManager, report: KeptReport): Promise<WrittenNation> {
  const { round, outline } = report;
  const { outline: by, period, passages, figures, names, writtenOn } = writtenProvinceReport(report);
  const of = { roundId: round.id, outline: outline.quotes ?? '', dueOn: round.dueOn, today: writtenOn };
  return { outline: by, period, passages, figures, names, writtenOn, provinces: (await readBoard(db, of)).map(sentOf) };
}

const sentOf = ({ code, name, version, sentOn, lateDays, state }: BoardRow): SentByProvince => ({
  ...{ code, name, version, sentOn, lateDays },
  received: state === 'received',
});
