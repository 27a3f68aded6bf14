/** A day off, or a weekend day that is worked (libs/domain calendar/day-off.ts). Added, never changed: days have been counted by it. */
import type { IsoDate } from '@vlis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('day_off')
export class DayOffEntity {
  @PrimaryColumn('date') readonly day!: IsoDate;
  @Column('boolean') isWorked!: boolean;
  @Column('text') nameVi!: string;
  @Column('text') nameEn!: string;
  /** The law or the announcement that makes it so. */
  @Column('text') basisVi!: string;
  @Column('text') basisEn!: string;
}
