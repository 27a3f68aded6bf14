import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BoundKey, LocalizedText } from '@vlis/domain';
import { RoundModel } from '../../collection/calendar/index.js';
import { UnitModel } from '../../ground/territory/index.js';
import { Costs } from '../../platform/graphql/costs.js';
import { LocalizedTextModel } from '../../platform/graphql/localized-text.model.js';
import { DateTimeScalar, DecimalScalar } from '../../platform/graphql/scalars.js';

/** Sections of an outline, paragraphs of one, stretches of text in a paragraph, and figures of a report, as many as they usually are. */
const SECTIONS = 20;
const PARAGRAPHS = 10;
const RUNS = 8;
const FIGURES = 200;

export enum ParagraphKindEnum {
  PARAGRAPH = 'paragraph',
  DASH = 'dash',
}
registerEnumType(ParagraphKindEnum, { name: 'ParagraphKind', valuesMap: { DASH: { description: 'One of a list.' } } });

export enum ReportLevelEnum {
  PROVINCE = 'province',
  NATION = 'nation',
}
registerEnumType(ReportLevelEnum, { name: 'ReportLevel', description: 'Whose report it is.' });

/** `level` is a field of the resolver: an outline of a province does not say it. */
@ObjectType('ReportOutline')
export class ReportOutlineModel {
  @Field(() => String)
  code!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => LocalizedTextModel)
  name!: LocalizedText;

  @Field(() => LocalizedTextModel, { description: 'The decision or letter that asks for it.' })
  basis!: LocalizedText;

  @Costs({ rows: 6 })
  @Field(() => [String], { description: 'Kinds of periods it is written for.' })
  kinds!: readonly string[];
}

@ObjectType('PassageRun', { description: 'A stretch of text, or a figure.' })
export class PassageRunModel {
  @Field(() => String, { nullable: true, description: 'Null: it is a figure.' })
  text!: string | null;

  @Field(() => Boolean)
  bold!: boolean;

  @Field(() => Boolean)
  italic!: boolean;

  @Field(() => String, { nullable: true, description: 'Key of the figure that stands here.' })
  figure!: BoundKey | null;
}

@ObjectType('PassageParagraph')
export class PassageParagraphModel {
  @Field(() => ParagraphKindEnum)
  kind!: ParagraphKindEnum;

  @Costs({ rows: RUNS })
  @Field(() => [PassageRunModel])
  runs!: PassageRunModel[];
}

@ObjectType('EarlierSection', { description: 'What was written in a section of the last report before.' })
export class EarlierSectionModel {
  @Field(() => String, { description: 'The period of that report.' })
  period!: string;

  @Costs({ rows: PARAGRAPHS })
  @Field(() => [PassageParagraphModel])
  paragraphs!: PassageParagraphModel[];
}

@ObjectType('UnboundNumber', { description: 'A number that was typed: it does not follow the data.' })
export class UnboundNumberModel {
  @Field(() => Int, { description: 'Of the section, from 0.' })
  paragraph!: number;

  @Field(() => String)
  text!: string;

  @Field(() => String, { description: 'A few words by which it is found.' })
  around!: string;
}

@ObjectType('ReportTableRow')
export class ReportTableRowModel {
  @Field(() => LocalizedTextModel)
  label!: LocalizedText;

  @Field(() => LocalizedTextModel, { description: 'Unit of measure, may be empty.' })
  unit!: LocalizedText;

  @Field(() => Boolean)
  isTotal!: boolean;

  @Costs({ rows: 5 })
  @Field(() => [String], { description: 'Keys of the figures, one for each column.' })
  keys!: readonly BoundKey[];
}

@ObjectType('ReportTable')
export class ReportTableModel {
  @Field(() => String)
  caption!: string;

  @Field(() => LocalizedTextModel)
  stub!: LocalizedText;

  @Field(() => Boolean)
  hasUnits!: boolean;

  @Costs({ rows: 5 })
  @Field(() => [LocalizedTextModel])
  columns!: readonly LocalizedText[];

  @Costs({ rows: 12 })
  @Field(() => [ReportTableRowModel])
  rows!: ReportTableRowModel[];
}

@ObjectType('ReportSection')
export class ReportSectionModel {
  @Field(() => String)
  key!: string;

  @Field(() => Int)
  level!: number;

  @Field(() => String)
  title!: string;

  @Field(() => LocalizedTextModel, { description: 'What is to be written here.' })
  hint!: LocalizedText;

  @Field(() => Int, { description: 'A save names the revision from which its writer began.' })
  revision!: number;

  @Field(() => DateTimeScalar)
  savedAt!: Date;

  @Field(() => String)
  savedBy!: string;

  @Costs({ rows: PARAGRAPHS })
  @Field(() => [PassageParagraphModel])
  paragraphs!: PassageParagraphModel[];

  @Costs({ rows: PARAGRAPHS })
  @Field(() => [UnboundNumberModel])
  unbound!: UnboundNumberModel[];

  @Costs({ rows: 1 })
  @Field(() => [ReportTableModel])
  tables!: ReportTableModel[];
}

@ObjectType('ReportFigure', { description: 'A number that the report reads, as it was taken and as it is.' })
export class ReportFigureModel {
  @Field(() => String)
  key!: BoundKey;

  @Field(() => LocalizedTextModel)
  label!: LocalizedText;

  @Field(() => DecimalScalar, { nullable: true, description: 'As it stands in the report. Null: there was none.' })
  value!: string | null;

  @Field(() => Int, { description: 'Submissions in it that the province had not accepted when it was taken.' })
  waiting!: number;

  @Field(() => DateTimeScalar)
  takenAt!: Date;

  @Field(() => Int)
  decimals!: number;

  @Field(() => String, { description: 'Written behind it: “%”, or nothing.' })
  unit!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'At this moment.' })
  current!: string | null;

  @Field(() => Int, { description: 'At this moment.' })
  currentWaiting!: number;

  @Field(() => Boolean, { description: 'The data have moved since it was taken.' })
  stale!: boolean;
}

@ObjectType('ProvinceReport', { description: 'The report that a province writes upon a round.' })
export class ProvinceReportModel {
  @Field(() => Int)
  id!: number;

  @Field(() => RoundModel)
  round!: RoundModel;

  @Field(() => UnitModel)
  province!: UnitModel;

  @Field(() => ReportOutlineModel)
  outline!: ReportOutlineModel;

  @Field(() => DateTimeScalar)
  begunAt!: Date;

  @Field(() => String)
  begunBy!: string;

  @Costs({ rows: SECTIONS })
  @Field(() => [ReportSectionModel], { description: 'In the order of the outline.' })
  sections!: ReportSectionModel[];

  @Costs({ statements: 26, rows: FIGURES })
  @Field(() => [ReportFigureModel], { description: 'In the order of their keys.' })
  figures!: ReportFigureModel[];
}
