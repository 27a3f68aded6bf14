/** A delegation to sign for a province; when it has ended it stays as history. */
import type { IsoDate } from '@vlis/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { AccountEntity } from '../../ground/people/index.js';

@Entity('signing_delegation')
export class DelegationEntity {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  @Column('integer') provinceId!: number;
  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'account_id' })
  account!: Relation<AccountEntity>;
  @Column('text') post!: string;
  @Column('text') basis!: string;
  @Column('date') validFrom!: IsoDate;
  /** Last day. */
  @Column('date') validTo!: IsoDate;
  @Column('timestamptz') givenAt!: Date;
  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'given_by' })
  givenBy!: Relation<AccountEntity>;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @ManyToOne(() => AccountEntity) @JoinColumn({ name: 'ended_by' }) endedBy!: Relation<AccountEntity> | null;
}
