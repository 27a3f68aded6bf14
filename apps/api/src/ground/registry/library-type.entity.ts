/** A library type (Luật Thư viện 46/2019/QH14, Điều 9), or the managing body, which submits but is no library. */
import type { FormLength, IsoDate, LibraryType } from '@vlis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LocalizedColumns } from '../../platform/database/localized.entity.js';

@Entity('library_type')
export class LibraryTypeEntity implements LibraryType {
  @PrimaryColumn('text') code!: string;
  @Column(() => LocalizedColumns) name!: LocalizedColumns;
  @Column('text') form!: FormLength;
  /** Code of the type whose column of the form it answers. */
  @Column('text') answersAs!: string;
  @Column('boolean') isLibrary!: boolean;
  @Column('boolean') isPublic!: boolean;
  /** Code of the governing body of its libraries where a registration names none. */
  @Column('text') governedBy!: string;
  /** The article of the law. */
  @Column('text') article!: string;
  @Column('date') validFrom!: IsoDate;
  @Column('date', { nullable: true }) validTo!: IsoDate | null;
}
