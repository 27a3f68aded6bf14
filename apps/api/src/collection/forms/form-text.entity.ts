/** A dated text beside a form version: an instruction, or words in the place of published ones. It is never changed. */
import type { FormText, FormTextKind, IsoDate } from '@vlis/domain';
import { Column, Entity, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { FormVersionEntity } from './form.entity.js';

@Entity('form_text')
export class FormTextEntity {
  @PrimaryColumn('integer') formVersionId!: number;
  @ManyToOne(() => FormVersionEntity) formVersion!: Relation<FormVersionEntity>;
  @PrimaryColumn('text') kind!: FormTextKind;
  /** The item; of a message the rule. */
  @PrimaryColumn('text') code!: string;
  /** The day from which it stands, until a later one. */
  @PrimaryColumn('date') validFrom!: IsoDate;
  @Column('text') change!: FormText['change'];
  @Column('jsonb') words!: FormText['words'];
  /** Of an instruction, with its item's code and name, without diacritics. */
  @Column('text', { select: false }) searchKey!: string;
}
