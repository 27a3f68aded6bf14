/** The population of units, and the labels of its sources. */
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { LocalizedColumns } from '../../platform/database/localized.entity.js';
import { UnitEntity } from './unit.entity.js';

@Entity('population_source')
export class PopulationSourceEntity {
  @PrimaryColumn('text') code!: string;
  @Column(() => LocalizedColumns) label!: LocalizedColumns;
  /** Whether it is the statistics office's own source; false: a substitute. */
  @Column('boolean') official!: boolean;
}

@Entity('population')
export class PopulationEntity {
  @PrimaryColumn('integer') unitId!: number;
  @ManyToOne(() => UnitEntity) unit!: Relation<UnitEntity>;
  /** Calendar year. */
  @PrimaryColumn('integer') year!: number;
  /** Machine decimal. */
  @Column('numeric') value!: string;
  /** Code of a PopulationSourceEntity. */
  @Column('text', { name: 'source' }) sourceCode!: string;
  @ManyToOne(() => PopulationSourceEntity)
  @JoinColumn({ name: 'source' })
  source!: Relation<PopulationSourceEntity>;
}
