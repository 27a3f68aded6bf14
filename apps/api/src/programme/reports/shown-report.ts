/** A report as the contract gives it. */
import {
  figureOf,
  isStale,
  keptValue,
  labelOfFigure,
  lookOfFigure,
  parseBoundKey,
  reportTable,
  unboundNumbers,
  type OutlineSection,
  type Passage,
  type ProvinceFigures,
} from '@vlis/domain';
import type { ReportFigureModel, ReportSectionModel } from './province-report.model.js';
import type { ParagraphKindEnum, PassageParagraphModel } from './province-report.model.js';
import type { KeptReport } from './read-report.js';

export const shownParagraphs = ({ paragraphs }: Passage): PassageParagraphModel[] =>
  paragraphs.map(({ kind, runs }) => ({
    kind: kind as ParagraphKindEnum,
    runs: runs.map((run) =>
      run.kind === 'figure'
        ? { text: null, bold: false, italic: false, figure: run.key }
        : { text: run.text, bold: run.bold, italic: run.italic, figure: null },
    ),
  }));

/** A section of an outline is written when the report is begun, so there is one for each. */
export function shownSection(section: OutlineSection, { sections, names, figures }: KeptReport): ReportSectionModel {
  const { key, level, title, hint, tables } = section;
  const { revision, savedAt, savedBy, passage } = sections.get(key)!;
  const taken = figures.map((figure) => figure.key);
  return {
    ...{ key, level, title, hint, revision, savedAt, savedBy },
    paragraphs: shownParagraphs(passage),
    unbound: [...unboundNumbers(passage)],
    tables: tables.map((table) => reportTable(table, names, taken) as ReportSectionModel['tables'][number]),
  };
}

export const shownFigures = ({ figures, names }: KeptReport, now: ProvinceFigures): ReportFigureModel[] =>
  figures.map((kept) => {
    const current = figureOf(parseBoundKey(kept.key)!, now);
    return {
      ...kept,
      ...lookOfFigure(kept.key, names),
      label: labelOfFigure(kept.key, names),
      current: keptValue(current),
      currentWaiting: current.waiting,
      stale: isStale(kept, current),
    };
  });
