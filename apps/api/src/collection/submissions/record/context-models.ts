/** What the rules of a submission read beside its own cells, in the words of the contract. */
import { isReported, type Period, type SubmissionContext } from '@vlis/domain';
import { CellRelationEnum } from '../submission.enums.js';
import { cellModels, type PeriodCellsModel } from './cell.model.js';
import { comparedPeriods } from './submission-reader.js';
import type { AttributeModel } from './submission.model.js';

export const attributeModels = ({ attributes }: SubmissionContext): AttributeModel[] =>
  [...attributes].map(([name, cell]) => ({ name, value: isReported(cell) ? cell.value : null }));

export function historyModels({ kind, year }: Period, context: SubmissionContext): PeriodCellsModel[] {
  const periods = comparedPeriods({ kind, year });
  return [
    { relation: CellRelationEnum.PREV_YEAR, period: periods.prevYear, cells: context.prevYear },
    { relation: CellRelationEnum.PREV_END, period: periods.prevEnd, cells: context.prevEnd },
    { relation: CellRelationEnum.H1, period: periods.h1 ?? '', cells: context.h1 },
  ].flatMap(({ cells, ...other }) => (cells ? [{ ...other, cells: cellModels(cells) }] : []));
}
