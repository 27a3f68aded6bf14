/** Builds the draft of a province's report: its sections with their sentences, and the figures that these and its tables read. */
import { Injectable } from '@nestjs/common';
import {
  draftOf,
  figureOf,
  figuresOfOutline,
  isFigure,
  isRefusal,
  issue,
  keptValue,
  levelOf,
  parseBoundKey,
  refuse,
  refuseBegin,
  type BoundKey,
  type ProvinceFigures,
  type Refusal,
  type ReportLevel,
  type ReportOutline,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { loadRounds } from '../../collection/calendar/index.js';
import { PublishedForms } from '../../collection/forms/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { itemsOfKeys, keepFigures } from './keep-figures.js';
import { mayAtPlace, type WriteAction } from './may-at-province.js';
import { loadOutlines } from './outlines.js';
import { ReadProvinceFigures, type FiguresOf } from './province-figures.js';
import { ProvinceReportEntity } from './province-report.entity.js';
import { namesOf, readReport, type KeptReport, type ProvinceReportKey } from './read-report.js';
import { ReportSectionEntity } from './report-section.entity.js';

/** Whose report the action writes. */
const LEVEL: Readonly<Record<WriteAction, ReportLevel>> = {
  'province-report.write': 'province',
  'compilation.write': 'nation',
};

interface Draft extends FiguresOf {
  readonly outline: ReportOutline;
  readonly keys: readonly BoundKey[];
  readonly figures: ProvinceFigures;
}

@Injectable()
export class BeginProvinceReport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly forms: PublishedForms,
    private readonly figures: ReadProvinceFigures,
  ) {}

  async run(
    viewer: Viewer,
    key: ProvinceReportKey,
    action: WriteAction = 'province-report.write',
  ): Promise<KeptReport | Refusal> {
    const draft = await this.draft(viewer, key, action);
    return this.database.run(viewer, action, async (tx, audit) => {
      if (!draft) return refuse('NOT_FOUND');
      if (isRefusal(draft)) return draft;
      const { outline, round } = draft;
      const exists = await tx.existsBy(ProvinceReportEntity, key);
      const refused = refuseBegin({ outline, round, today: this.clock.today(), exists });
      if (refused) return refused;
      const id = await this.write(tx, viewer, draft);
      audit
        .about('province-report', [id])
        .note({ period: round.period, provinceId: key.provinceId, outline: outline.code });
      return (await readReport(tx, viewer, this.forms, { id }))!;
    });
  }

  /** Undefined: there is no such round or outline, or the report is not theirs to write. */
  private async draft(
    viewer: Viewer,
    { roundId, provinceId, outline: code }: ProvinceReportKey,
    action: WriteAction,
  ): Promise<Draft | Refusal | undefined> {
    const found = await this.database.read(viewer, async (db) => {
      const [round] = await loadRounds(db, [roundId]);
      if (!round || !(await mayAtPlace(db, viewer, action, provinceId))) return undefined;
      const outline = (await loadOutlines(db)).find((one) => one.code === code && levelOf(one) === LEVEL[action]);
      if (!outline) return refuse('INVALID_INPUT', [issue('UNKNOWN_OUTLINE', 'outline', { code: code.slice(0, 40) })]);
      return { round, outline, names: await namesOf(db, this.forms, round, LEVEL[action]) };
    });
    if (!found || isRefusal(found)) return found;
    const { round, outline, names } = found;
    const everyKey = figuresOfOutline(outline, []);
    const figures = await this.figures.run(viewer, { round, provinceId }, itemsOfKeys(everyKey));
    // A province in which nobody owes a submission has nothing to report: it is one of another time.
    if (figures.all.owed === 0) return undefined;
    const keys = figuresOfOutline(outline, [...figures.types.keys()]).filter((key) => isFigure(key, names));
    return { round, provinceId, outline, keys, figures };
  }

  private async write(
    tx: EntityManager,
    viewer: Viewer,
    { round, provinceId, outline, keys, figures }: Draft,
  ): Promise<number> {
    const [at, by] = [this.clock.now(), { id: viewer.accountId }];
    const begun = await tx.insert(ProvinceReportEntity, {
      ...{ roundId: round.id, provinceId, begunAt: at, begunBy: by },
      ...{ outline: outline.code, outlineVersion: outline.version },
    });
    const { id } = begun.identifiers[0] as { id: number };
    const isKnown = (key: BoundKey): boolean => keptValue(figureOf(parseBoundKey(key)!, figures)) !== null;
    const sections = outline.sections.map((section) => ({
      ...{ provinceReportId: id, key: section.key, revision: 1, savedAt: at, savedBy: by },
      passage: draftOf(section, isKnown),
    }));
    await tx.insert(ReportSectionEntity, sections);
    await keepFigures(tx, { provinceReportId: id, takenAt: at }, keys, figures);
    return id;
  }
}
