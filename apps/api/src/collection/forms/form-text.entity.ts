/** A dated text beside a form version: an instruction, or a rewording of a published text. It is never changed. */
import type { FormText, FormTextKind, IsoDate } from '@vlis/domain';
import { Column, Entity, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { FormVersionEntity } from './form.entity.js';

@Entity('form_text')
export class FormTextEntity {
  @PrimaryColumn('integer') formVersionId!: number;
  @ManyToOne(() => FormVersionEntity) formVersion!: Relation<FormVersionEntity>;
  @PrimaryColumn('text') kind!: FormTextKind;
  /** Code of the item; of the rule where the text is a rule's message. */
  @PrimaryColumn('text') code!: string;
  /** The day from which it is valid, until a later one replaces it. */
  @PrimaryColumn('date') validFrom!: IsoDate;
  @Column('text') change!: FormText['change'];
  @Column('jsonb') words!: FormText['words'];
  /** For the search in instructions: the item's code, its name and the text, without diacritics. */
  @Column('text', { select: false }) searchKey!: string;
}
