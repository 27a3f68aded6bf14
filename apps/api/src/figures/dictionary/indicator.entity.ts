/** Indicators and their dated versions. A version in force stays as it is; it may be ended once. */
import type { IndicatorContent, IsoDate } from '@vlis/domain';
import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { FormEntity } from '../../collection/forms/index.js';

@Entity('indicator')
export class IndicatorEntity {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  /** The form whose items it reads. */
  @Column('integer') formId!: number;
  @ManyToOne(() => FormEntity) form!: Relation<FormEntity>;
  @Column('text') code!: string;
}

@Entity('indicator_version')
export class IndicatorVersionEntity {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  @Column('integer') indicatorId!: number;
  @ManyToOne(() => IndicatorEntity) indicator!: Relation<IndicatorEntity>;
  @Column('integer') version!: number;
  /** The first version that counts what this one counts. */
  @Column('integer') formula!: number;
  @Column('jsonb') definition!: Omit<IndicatorContent, 'code'>;
  @Column('date') validFrom!: IsoDate;
  /** Last day; null: until a later version begins. */
  @Column('date', { nullable: true }) validTo!: IsoDate | null;
  @Column('timestamptz') publishedAt!: Date;
}
