/** A step of the calendar by which people are reminded (libs/domain reminder/reminder-step.ts). Added, never changed. */
import type { IsoDate, LibraryRole, StepChannel, StepOccasion } from '@vlis/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { UnitEntity } from '../../ground/territory/index.js';

@Entity('reminder_step')
export class ReminderStepEntity {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  @Column('integer', { nullable: true }) provinceId!: number | null;
  @ManyToOne(() => UnitEntity)
  @JoinColumn({ name: 'province_id' })
  province!: Relation<UnitEntity> | null;
  @Column('text') occasion!: StepOccasion;
  @Column('integer') days!: number;
  @Column('text') channel!: StepChannel;
  @Column('text', { array: true }) roles!: LibraryRole[];
  @Column('date') activeFrom!: IsoDate;
  @Column('date', { nullable: true }) activeTo!: IsoDate | null;
}
