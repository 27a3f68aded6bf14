import { Field, InputType, Int } from '@nestjs/graphql';
import { textRun, type BoundKey, type Passage, type PassageRun } from '@vlis/domain';
import type { ProvinceReportKey } from './read-report.js';
import { ParagraphKindEnum } from './province-report.model.js';

@InputType('BeginProvinceReportInput')
export class BeginProvinceReportInput implements ProvinceReportKey {
  @Field(() => Int)
  roundId!: number;

  @Field(() => Int)
  provinceId!: number;

  @Field(() => String, { description: 'Code of the outline.' })
  outline!: string;
}

@InputType('PassageRunInput', { description: 'Either a text or a figure.' })
export class PassageRunInput {
  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => Boolean, { defaultValue: false })
  bold!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  italic!: boolean;

  @Field(() => String, { nullable: true, description: 'Key of a figure: now:B01.' })
  figure?: BoundKey | null;
}

@InputType('PassageParagraphInput')
export class PassageParagraphInput {
  @Field(() => ParagraphKindEnum)
  kind!: ParagraphKindEnum;

  @Field(() => [PassageRunInput])
  runs!: PassageRunInput[];
}

@InputType('SaveReportSectionInput')
export class SaveReportSectionInput {
  @Field(() => Int, { description: 'Of the report.' })
  id!: number;

  @Field(() => String, { description: 'Key of the section.' })
  section!: string;

  @Field(() => Int, { description: 'The revision from which its writer began.' })
  revision!: number;

  @Field(() => [PassageParagraphInput])
  paragraphs!: PassageParagraphInput[];
}

@InputType('RenewReportFiguresInput')
export class RenewReportFiguresInput {
  @Field(() => Int, { description: 'Of the report.' })
  id!: number;

  @Field(() => [String], { nullable: true, description: 'Absent: all whose data have moved.' })
  keys?: string[] | null;
}

const runOf = ({ text, bold, italic, figure }: PassageRunInput): PassageRun =>
  figure != null ? { kind: 'figure', key: figure } : { ...textRun(text ?? ''), bold, italic };

export const passageOf = (paragraphs: readonly PassageParagraphInput[]): Passage => ({
  paragraphs: paragraphs.map(({ kind, runs }) => ({ kind, runs: runs.map(runOf) })),
});
