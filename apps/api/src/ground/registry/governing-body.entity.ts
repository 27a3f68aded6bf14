/** A governing body of libraries: a ministry, a people's committee, another organisation. */
import type { GoverningBody, IsoDate } from '@vlis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LocalizedColumns } from '../../platform/database/localized.entity.js';

@Entity('governing_body')
export class GoverningBodyEntity implements GoverningBody {
  @PrimaryColumn('text') code!: string;
  @Column(() => LocalizedColumns) name!: LocalizedColumns;
  @Column('text') kind!: GoverningBody['kind'];
  /** Whether its libraries are restricted units: named only within their own chain, counted only in the nation. */
  @Column('boolean') restricted!: boolean;
  @Column('date') validFrom!: IsoDate;
  @Column('date', { nullable: true }) validTo!: IsoDate | null;
  /** The body that took its libraries over. */
  @Column('text', { nullable: true }) succeededBy!: string | null;
}
