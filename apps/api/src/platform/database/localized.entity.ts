import type { LocalizedText } from '@vlis/domain';
import { Column } from 'typeorm';

/** A text in both languages, in two columns: `name_vi` and `name_en`. */
export class LocalizedColumns implements LocalizedText {
  @Column('text') vi!: string;
  @Column('text') en!: string;
}
