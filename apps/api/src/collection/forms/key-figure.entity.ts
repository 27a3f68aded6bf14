/** Beside a form version: an item is a key figure from a day on. A row is never changed; a later one replaces it. */
import type { IsoDate } from '@vlis/domain';
import { Column, Entity, Any, ManyToOne, PrimaryColumn, type EntityManager, type Relation } from 'typeorm';
import { FormVersionEntity } from './form.entity.js';

@Entity('key_figure')
export class KeyFigureEntity {
  @PrimaryColumn('integer') formVersionId!: number;
  @ManyToOne(() => FormVersionEntity) formVersion!: Relation<FormVersionEntity>;
  /** The item. */
  @PrimaryColumn('text') code!: string;
  @PrimaryColumn('date') validFrom!: IsoDate;
  /** Its place among the key figures, from 1; null: it is a key figure no longer. */
  @Column('smallint', { nullable: true }) place!: number | null;
}

export const loadKeyFigures = (db: EntityManager, formVersionIds: readonly number[]): Promise<KeyFigureEntity[]> =>
  db.find(KeyFigureEntity, {
    where: { formVersionId: Any([...formVersionIds]) },
    order: { code: 'asc', validFrom: 'asc' },
  });
