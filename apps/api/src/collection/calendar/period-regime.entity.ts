/** A regime of periods (libs/domain calendar/regime.ts), and the periods of its year. Both come with the reference data. */
import type { DayOfYear, PartAgo, PeriodPart, PeriodPattern } from '@vlis/domain';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';

@Entity('period_regime')
export class PeriodRegimeEntity {
  @PrimaryColumn('text') readonly code!: string;
  @Column('smallint') position!: number;
  @Column('text') nameVi!: string;
  @Column('text') nameEn!: string;
  /** The rule that sets its days. */
  @Column('text') basisVi!: string;
  @Column('text') basisEn!: string;
  @OneToMany(() => PeriodPatternEntity, ({ regimeRow }) => regimeRow)
  patterns!: Relation<PeriodPatternEntity>[];
}

@Entity('period_pattern')
export class PeriodPatternEntity implements PeriodPattern {
  @PrimaryColumn('text') readonly regime!: string;
  @ManyToOne(() => PeriodRegimeEntity, ({ patterns }) => patterns, { nullable: false })
  @JoinColumn({ name: 'regime' })
  regimeRow!: Relation<PeriodRegimeEntity>;
  @PrimaryColumn('text') readonly part!: PeriodPart;
  @Column('smallint') position!: number;
  @Column('text') firstDay!: DayOfYear;
  @Column('text') endsBefore!: DayOfYear;
  @Column('text') yearBefore!: PartAgo;
  @Column('text') endBefore!: PartAgo;
  @Column('text', { nullable: true }) partInside!: PartAgo | null;
  @Column('text') cutoffOn!: DayOfYear;
  @Column('text') opensOn!: DayOfYear;
  @Column('text') dueOn!: DayOfYear;
  @Column('text') closesOn!: DayOfYear;
}
