/** A period asked of every library that owes it. */
import type { IsoDate, PeriodCode, PeriodKind } from '@vlis/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { FormEntity, FormVersionEntity } from '../forms/index.js';
import { PeriodEntity } from './period.entity.js';
import type { RoundRow } from './rounds.js';

@Entity('round')
export class RoundEntity implements RoundRow {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  @Column('integer') formId!: number;
  @ManyToOne(() => FormEntity) form!: Relation<FormEntity>;
  /** The version that all its submissions answer. */
  @Column('integer') formVersionId!: number;
  @ManyToOne(() => FormVersionEntity) formVersion!: Relation<FormVersionEntity>;
  @Column('text') period!: PeriodCode;
  @ManyToOne(() => PeriodEntity, { nullable: false, eager: true })
  @JoinColumn({ name: 'period', referencedColumnName: 'code' })
  calendar!: Relation<PeriodEntity>;
  @Column('text') kind!: PeriodKind;
  @Column('smallint') year!: number;
  @Column('date') startsOn!: IsoDate;
  @Column('date') endsOn!: IsoDate;
  @Column('date') opensOn!: IsoDate;
  @Column('date') cutoffOn!: IsoDate;
  @Column('date') dueOn!: IsoDate;
  @Column('date') closesOn!: IsoDate;
}
