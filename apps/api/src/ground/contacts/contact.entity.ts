/** Somebody who can be reached about a library's submissions. A change ends the row and adds another. */
import type { IsoDate } from '@vlis/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { AccountEntity } from '../people/index.js';

@Entity('library_contact')
export class ContactEntity {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  @Column('integer') libraryId!: number;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) post!: string | null;
  @Column('text', { nullable: true }) telephone!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('boolean') main!: boolean;
  @Column('date') validFrom!: IsoDate;
  @Column('timestamptz') recordedAt!: Date;
  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'recorded_by' })
  recordedBy!: Relation<AccountEntity>;
  /** Null: still a contact. */
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @ManyToOne(() => AccountEntity) @JoinColumn({ name: 'ended_by' }) endedBy!: Relation<AccountEntity> | null;
}
