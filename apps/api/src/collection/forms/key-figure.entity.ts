/** A mark beside a form version: an item is a key figure, from a day on. It is never changed; a later one counts instead. */
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
  /** From 1; null: it is none any more. */
  @Column('smallint', { nullable: true }) place!: number | null;
}

export const loadKeyFigures = (db: EntityManager, formVersionIds: readonly number[]): Promise<KeyFigureEntity[]> =>
  db.find(KeyFigureEntity, {
    where: { formVersionId: Any([...formVersionIds]) },
    order: { code: 'asc', validFrom: 'asc' },
  });
