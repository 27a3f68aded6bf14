/** What a library is from one day to another. The states of a library never overlap. */
import type { IsoDate, LibraryStatus } from '@vlis/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { LocalizedColumns } from '../../platform/database/localized.entity.js';
import { GoverningBodyEntity } from './governing-body.entity.js';
import { LibraryEntity } from './library.entity.js';

@Entity('library_state')
export class LibraryStateEntity {
  @PrimaryColumn('integer') libraryId!: number;
  @ManyToOne(() => LibraryEntity) library!: Relation<LibraryEntity>;
  @PrimaryColumn('date') validFrom!: IsoDate;
  /** Last day; null: until another state begins. */
  @Column('date', { nullable: true }) validTo!: IsoDate | null;
  @Column(() => LocalizedColumns) name!: LocalizedColumns;
  /** Both names, lower case, without diacritics. */
  @Column('text', { select: false }) searchKey!: string;
  /** Code of a library type. */
  @Column('text') type!: string;
  @Column('text') status!: LibraryStatus;
  /** The province on the first day; a merger of provinces makes no new state. */
  @Column('integer') provinceId!: number;
  @Column('integer', { nullable: true }) communeId!: number | null;
  @Column('text', { name: 'body' }) bodyCode!: string;
  @ManyToOne(() => GoverningBodyEntity) @JoinColumn({ name: 'body' }) body!: Relation<GoverningBodyEntity>;
}
