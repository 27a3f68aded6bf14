/** A library and its national identifier, which is never given to another one. Name, type and place are in its states. */
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('library')
export class LibraryEntity {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  /** `VN-7K3M-9QXD-4` */
  @Column('text') identifier!: string;
  /** Its key in the register that it was loaded from. */
  @Column('text', { nullable: true }) externalKey!: string | null;
  /** When it was entered here. */
  @CreateDateColumn({ type: 'timestamptz' }) readonly recordedAt!: Date;
}
