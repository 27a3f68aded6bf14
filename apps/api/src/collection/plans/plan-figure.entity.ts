/** What a province or a library is to reach in one item of a form in a year. A change ends the row and adds another. */
import type { PeriodCode } from '@vlis/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { AccountEntity } from '../../ground/people/index.js';

@Entity('plan_figure')
export class PlanFigureEntity {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  @Column('integer') formId!: number;
  /** Its code in the form. */
  @Column('text') item!: string;
  /** A whole year. */
  @Column('text') period!: PeriodCode;
  @Column('integer') provinceId!: number;
  /** Null: the plan is the province's. */
  @Column('integer', { nullable: true }) libraryId!: number | null;
  /** A plain decimal. */
  @Column('numeric') value!: string;
  /** The document that sets it. */
  @Column('text') basis!: string;
  @Column('timestamptz') recordedAt!: Date;
  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'recorded_by' })
  recordedBy!: Relation<AccountEntity>;
  /** Null: it stands. */
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @ManyToOne(() => AccountEntity) @JoinColumn({ name: 'ended_by' }) endedBy!: Relation<AccountEntity> | null;
}
