/** A period that a round asks, with its own days. They are settled by the round that asks it first. */
import type { IsoDate, Period, PeriodCode, PeriodKind, PeriodPart } from '@vlis/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PeriodRegimeEntity } from './period-regime.entity.js';

@Entity('period')
export class PeriodEntity implements Period {
  @PrimaryColumn('text') readonly code!: PeriodCode;
  @Column('text') regime!: string;
  @ManyToOne(() => PeriodRegimeEntity, { nullable: false })
  @JoinColumn({ name: 'regime' })
  regimeRow!: Relation<PeriodRegimeEntity>;
  @Column('text') part!: PeriodPart;
  @Column('text') kind!: PeriodKind;
  @Column('smallint') year!: number;
  @Column('date') firstDay!: IsoDate;
  @Column('date') lastDay!: IsoDate;
  @Column('text') yearBefore!: PeriodCode;
  @Column('text') endBefore!: PeriodCode;
  @Column('text', { nullable: true }) partInside!: PeriodCode | null;
}
