/** A form and its versions. A published version is never changed; a change makes another version. */
import type { FormDefinition } from '@vlis/domain';
import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';

export type FormStatus = 'draft' | 'published' | 'retired';

@Entity('form')
export class FormEntity {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  /** `TKTV`, or the code of a study's form. */
  @Column('text') code!: string;
}

@Entity('form_version')
export class FormVersionEntity {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  @Column('integer') formId!: number;
  @ManyToOne(() => FormEntity) form!: Relation<FormEntity>;
  /** 1, 2, 3 … without gaps. */
  @Column('integer') number!: number;
  @Column('text') status!: FormStatus;
  /** Some 90 KB: read only where it is asked for. */
  @Column('jsonb', { select: false }) definition!: FormDefinition;
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
}
