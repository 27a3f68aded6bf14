/** A province's report as it is kept, and as it is held against the figures of this moment. */
import {
  levelOf,
  type FigureNames,
  type Passage,
  type ReportLevel,
  type ReportOutline,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { loadRounds, type RoundRow } from '../../collection/calendar/index.js';
import type { PublishedForms } from '../../collection/forms/index.js';
import { loadLibraryTypes } from '../../ground/registry/index.js';
import { loadUnits, type UnitRow } from '../../ground/territory/index.js';
import { mayAtPlace } from './may-at-province.js';
import { loadOutline } from './outlines.js';
import { ProvinceReportEntity } from './province-report.entity.js';
import { ReportFigureEntity } from './report-figure.entity.js';
import { readProgress, type ReportProgress } from './report-progress.js';
import { ReportSectionEntity } from './report-section.entity.js';
import type { ReportStepEntity } from './report-step.entity.js';

export interface ProvinceReportKey {
  readonly roundId: number;
  readonly provinceId: number;
  /** Code of the outline. */
  readonly outline: string;
}

export interface SavedSection {
  readonly key: string;
  readonly revision: number;
  readonly passage: Passage;
  readonly savedAt: Date;
  readonly savedBy: string;
}

export interface KeptReport {
  readonly id: number;
  readonly round: RoundRow;
  readonly province: UnitRow;
  readonly outline: ReportOutline;
  readonly names: FigureNames;
  readonly begunAt: Date;
  readonly begunBy: string;
  /** The newest revision of each, by key. */
  readonly sections: ReadonlyMap<string, SavedSection>;
  readonly figures: readonly ReportFigureEntity[];
  readonly progress: ReportProgress;
  /** Its text and figures are those of this signature. Absent: those that are being written. */
  readonly version?: { readonly signed: ReportStepEntity; readonly sent: ReportStepEntity | undefined };
}

/** Undefined: it has not been begun, or is not theirs to read. */
export async function readReport(
  db: EntityManager,
  viewer: Viewer,
  forms: PublishedForms,
  key: ProvinceReportKey | { readonly id: number },
): Promise<KeptReport | undefined> {
  const found = await db.findOne(ProvinceReportEntity, { where: key, relations: { begunBy: true } });
  if (!found || !(await mayAtPlace(db, viewer, 'read', found.provinceId))) return undefined;
  const [round] = await loadRounds(db, [found.roundId]);
  const [province] = await loadUnits(db, [found.provinceId]);
  const outline = await loadOutline(db, { code: found.outline, version: found.outlineVersion });
  return {
    ...{ id: found.id, round: round!, province: province!, outline: outline! },
    names: await namesOf(db, forms, round!, levelOf(outline!)),
    ...{ begunAt: found.begunAt, begunBy: found.begunBy.name },
    sections: await loadSections(db, found.id),
    figures: await db.find(ReportFigureEntity, { where: { provinceReportId: found.id }, order: { key: 'asc' } }),
    progress: await readProgress(db, found.id),
  };
}

/** By which a figure of a report upon this round is known and called. */
export async function namesOf(
  db: EntityManager,
  forms: PublishedForms,
  round: RoundRow,
  level: ReportLevel,
): Promise<FigureNames> {
  return { level, items: (await forms.get(db, round.formVersionId)).items, types: await loadLibraryTypes(db) };
}

async function loadSections(db: EntityManager, provinceReportId: number): Promise<ReadonlyMap<string, SavedSection>> {
  const rows = await db
    .createQueryBuilder(ReportSectionEntity, 'section')
    .innerJoinAndSelect('section.savedBy', 'account')
    .distinctOn(['section.key'])
    .where({ provinceReportId })
    .orderBy({ 'section.key': 'ASC', 'section.revision': 'DESC' })
    .getMany();
  return new Map(rows.map(({ savedBy, ...section }) => [section.key, { ...section, savedBy: savedBy.name }]));
}
