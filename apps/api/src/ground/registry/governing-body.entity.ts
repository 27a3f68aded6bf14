/** A body that libraries answer to: a ministry, a people's committee, another. */
import type { GoverningBody, IsoDate } from '@vlis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LocalizedColumns } from '../../platform/database/localized.entity.js';

@Entity('governing_body')
export class GoverningBodyEntity implements GoverningBody {
  @PrimaryColumn('text') code!: string;
  @Column(() => LocalizedColumns) name!: LocalizedColumns;
  @Column('text') kind!: GoverningBody['kind'];
  /** Named within its own chain alone, counted in the nation alone. */
  @Column('boolean') restricted!: boolean;
  @Column('date') validFrom!: IsoDate;
  @Column('date', { nullable: true }) validTo!: IsoDate | null;
  /** The body that took its libraries over. */
  @Column('text', { nullable: true }) succeededBy!: string | null;
}
