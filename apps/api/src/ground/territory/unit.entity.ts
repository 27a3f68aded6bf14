/** An administrative unit of any map: provinces, districts, communes, and the nation itself. */
import type { IsoDate, UnitLevel } from '@vlis/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { UnitRow } from './unit-rows.js';

@Entity('admin_unit')
export class UnitEntity implements UnitRow {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  @Column('text') level!: UnitLevel;
  /** The code of the statistics office; not unique, because codes were given again in 2025. */
  @Column('text') code!: string;
  @Column('text') kind!: string;
  @Column('text') nameVi!: string;
  @Column('text') nameEn!: string;
  /** Kind and both names, lower case, without diacritics. */
  @Column('text', { select: false }) searchKey!: string;
  /** The unit above it, which may have ended. */
  @Column('integer', { nullable: true }) parentId!: number | null;
  @Column('date') validFrom!: IsoDate;
  /** Last day; null: still valid. */
  @Column('date', { nullable: true }) validTo!: IsoDate | null;
}
