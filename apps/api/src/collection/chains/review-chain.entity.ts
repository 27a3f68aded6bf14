/** The stages of review of submissions of some library types under some governing bodies, with days of validity. */
import type { IsoDate, ReviewChain, ReviewStage } from '@vlis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LocalizedColumns } from '../../platform/database/localized.entity.js';

@Entity('review_chain')
export class ReviewChainEntity implements ReviewChain {
  @PrimaryColumn('text') code!: string;
  @Column(() => LocalizedColumns) name!: LocalizedColumns;
  /** Codes of library types. */
  @Column('text', { array: true }) types!: string[];
  /** Codes of governing bodies; empty: any. */
  @Column('text', { array: true }) bodies!: string[];
  /** In order; the last one makes a submission official. */
  @Column('jsonb') stages!: ReviewStage[];
  @Column('date') validFrom!: IsoDate;
  @Column('date', { nullable: true }) validTo!: IsoDate | null;
}
