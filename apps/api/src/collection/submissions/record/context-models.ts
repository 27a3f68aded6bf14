/** What the rules of a submission read beside its own cells, in the words of the contract. */
import { isReported, type Cells, type Period, type SubmissionContext } from '@vlis/domain';
import { CellRelationEnum } from '../submission.enums.js';
import { cellModels, type PeriodCellsModel } from './cell.model.js';
import { comparedPeriods } from './submission-reader.js';
import type { AttributeModel } from './submission.model.js';

export const attributeModels = ({ attributes }: SubmissionContext): AttributeModel[] =>
  [...attributes].map(([name, cell]) => ({ name, value: isReported(cell) ? cell.value : null }));

/** One for each period the submission is held against; without cells where the library has submitted none. */
export function historyModels(period: Period, context: SubmissionContext): PeriodCellsModel[] {
  const { prevYear, prevEnd, h1 } = comparedPeriods(period);
  const held = (relation: CellRelationEnum, code: string, cells: Cells | undefined): PeriodCellsModel => ({
    ...{ relation, period: code, cells: cells ? cellModels(cells) : [] },
  });
  return [
    held(CellRelationEnum.PREV_YEAR, prevYear, context.prevYear),
    held(CellRelationEnum.PREV_END, prevEnd, context.prevEnd),
    ...(h1 === undefined ? [] : [held(CellRelationEnum.H1, h1, context.h1)]),
  ];
}
