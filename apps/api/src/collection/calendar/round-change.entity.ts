/** The days of a round before and after a change. */
import type { IsoDate } from '@vlis/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { AccountEntity } from '../../ground/people/index.js';
import { RoundEntity } from './round.entity.js';

@Entity('round_change')
export class RoundChangeEntity {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  @Column('integer') roundId!: number;
  @ManyToOne(() => RoundEntity, { nullable: false }) round!: Relation<RoundEntity>;
  @Column('timestamptz') changedAt!: Date;
  @Column('integer') changedBy!: number;
  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'changed_by' })
  changer!: Relation<AccountEntity>;
  @Column('date') opensBefore!: IsoDate;
  @Column('date') dueBefore!: IsoDate;
  @Column('date') closesBefore!: IsoDate;
  @Column('date') opensOn!: IsoDate;
  @Column('date') dueOn!: IsoDate;
  @Column('date') closesOn!: IsoDate;
  @Column('text') reason!: string;
}
