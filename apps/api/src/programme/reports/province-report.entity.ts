/** The report of a province upon a round, by one outline. */
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { AccountEntity } from '../../ground/people/index.js';

@Entity('province_report')
export class ProvinceReportEntity {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  @Column('integer') roundId!: number;
  @Column('integer') provinceId!: number;
  @Column('text') outline!: string;
  @Column('integer') outlineVersion!: number;
  @Column('timestamptz') begunAt!: Date;
  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'begun_by' })
  begunBy!: Relation<AccountEntity>;
}
