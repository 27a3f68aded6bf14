import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { REPORT_STATES, REPORT_STEPS, type BoundKey, type IsoDate, type LocalizedText } from '@vlis/domain';
import { Costs } from '../../platform/graphql/costs.js';
import { LocalizedTextModel } from '../../platform/graphql/localized-text.model.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../platform/graphql/scalars.js';

const enumOf = (codes: readonly string[]): Record<string, string> =>
  Object.fromEntries(codes.map((code) => [code.toUpperCase().replaceAll('-', '_'), code]));

/** The domain's codes by their names in the contract: `TAKE_BACK` is `take-back`. */
export const ReportStateEnum = enumOf(REPORT_STATES);
registerEnumType(ReportStateEnum, { name: 'ReportState' });
export const ReportStepEnum = enumOf(REPORT_STEPS);
registerEnumType(ReportStepEnum, { name: 'ReportStepKind' });

@ObjectType('ReportSignature')
export class ReportSignatureModel {
  @Field(() => String)
  signer!: string;

  @Field(() => String)
  post!: string;

  @Field(() => String, { nullable: true, description: 'Name of the leader who has delegated it.' })
  behalf!: string | null;

  @Field(() => String, { description: 'SHA-256 over text and figures, 64 hexadecimal digits.' })
  whole!: string;
}

@ObjectType('ProvinceReportStep')
export class ReportStepModel {
  @Field(() => Int, { description: 'From 1.' })
  nth!: number;

  @Field(() => ReportStepEnum)
  step!: string;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String, { description: 'Name of the person.' })
  by!: string;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => Int, { nullable: true, description: 'Of what was sent, from 1.' })
  version!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of the document.' })
  number!: number | null;

  @Field(() => ReportSignatureModel, { nullable: true })
  signature!: ReportSignatureModel | null;
}

@ObjectType('ReportPoint', { description: 'What the Ministry asks to be mended.' })
export class ReportPointModel {
  @Field(() => Int)
  id!: number;

  @Field(() => Int, { description: 'The version that was returned.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Key of the section.' })
  section!: string | null;

  @Field(() => String, { nullable: true, description: 'Key of the figure.' })
  figure!: BoundKey | null;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true })
  answer!: string | null;

  @Field(() => String, { nullable: true })
  answeredBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  answeredAt!: Date | null;

  @Field(() => Boolean, { description: 'It is of the last return, and the report has not been sent again.' })
  open!: boolean;
}

@ObjectType('SignedFile', { description: 'The scan of a signed report, or the file that was signed digitally.' })
export class SignedFileModel {
  @Field(() => Int)
  id!: number;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  bytes!: number;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String, { description: 'Name of the person.' })
  by!: string;
}

@ObjectType('ReportSeal')
export class ReportSealModel {
  @Field(() => Boolean, { description: 'Text and figures are those that were signed.' })
  intact!: boolean;

  @Costs({ rows: 5 })
  @Field(() => [String], { description: 'Parts that are others: section:plans, figure:now:B01.' })
  broken!: readonly string[];
}

@ObjectType('ChangedReportFigure')
export class ChangedReportFigureModel {
  @Field(() => String)
  key!: BoundKey;

  @Field(() => DecimalScalar, { nullable: true })
  was!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  is!: string | null;
}

@ObjectType('ReportChanges', { description: 'What a version says that the one before did not.' })
export class ReportChangesModel {
  @Costs({ rows: 5 })
  @Field(() => [String], { description: 'Keys of sections.' })
  sections!: readonly string[];

  @Costs({ rows: 20 })
  @Field(() => [ChangedReportFigureModel])
  figures!: readonly ChangedReportFigureModel[];
}

@ObjectType('ReportBoardRow', { description: 'A province in the board of a round.' })
export class ReportBoardRowModel {
  @Field(() => Int)
  provinceId!: number;

  @Field(() => String)
  code!: string;

  @Field(() => LocalizedTextModel)
  name!: LocalizedText;

  @Field(() => Int, { description: 'Libraries that owe a submission.' })
  owed!: number;

  @Field(() => ReportStateEnum, { nullable: true, description: 'Null: the report has not been begun.' })
  state!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is in that state.' })
  since!: Date | null;

  @Field(() => Int, { nullable: true, description: 'The last that was sent.' })
  version!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was sent first.' })
  sentOn!: IsoDate | null;

  @Field(() => Int, { description: 'Whole days after the due day; 0: in time, or not due yet.' })
  lateDays!: number;

  @Field(() => Int, { description: 'Points of the last return.' })
  points!: number;

  @Field(() => Int)
  answered!: number;
}
