/** The list of rounds as a workbook: the rows of the screen with the columns that were chosen. */
import { Injectable } from '@nestjs/common';
import { listRounds, ROUND_PHASES, ROUND_SORTS, type RoundFilter, type RoundSort, type Viewer } from '@vlis/domain';
import { formatDate, periodTitle, roundListWords } from '@vlis/reporting';
import { listFile } from '@vlis/reporting/workbook';
import { z } from 'zod';
import type { MadeList } from '../../platform/audit/list-downloads.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { exactObject } from '../../platform/schema/exact-object.js';
import { codeSchema, listRequestReader, type ListRequest } from '../../platform/schema/list-request.js';
import { loadRounds, phaseOn, type RoundRow } from './rounds.js';

const ROUND_COLUMNS = ROUND_SORTS;
type RoundColumn = (typeof ROUND_COLUMNS)[number];

const filter = exactObject<RoundFilter>(
  {
    phase: codeSchema(ROUND_PHASES).nullable().optional(),
    year: z.number().int().min(1).max(9999).nullable().optional(),
  },
  'filter',
);

export const readRoundListRequest = listRequestReader({ filter, sorts: ROUND_SORTS, columns: ROUND_COLUMNS });

@Injectable()
export class MakeRoundWorkbook {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(
    viewer: Viewer,
    { filter: asked, ids, order, language, columns }: ListRequest<RoundFilter, RoundSort, RoundColumn>,
  ): Promise<MadeList> {
    const today = this.clock.today();
    const read = await this.database.read(viewer, (db) => loadRounds(db, ids));
    const rounds = listRounds(read, asked, order, (round) => phaseOn(round, today));
    const listWords = roundListWords[language];
    const cellsOf: Readonly<Record<RoundColumn, (round: RoundRow) => string>> = {
      period: ({ period }) => periodTitle(period, language),
      phase: (round) => listWords.phases[phaseOn(round, today)],
      opens: ({ opensOn }) => formatDate(opensOn),
      cutoff: ({ cutoffOn }) => formatDate(cutoffOn),
      due: ({ dueOn }) => formatDate(dueOn),
      closes: ({ closesOn }) => formatDate(closesOn),
    };
    const file = await listFile({
      ...{ language, words: listWords, printedOn: today },
      columns,
      wide: () => 30,
      cells: cellsOf,
      rows: rounds,
    });
    return { ...file, asked: { order: order.by, columns, language } };
  }
}
