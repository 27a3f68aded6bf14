/**
 * Published forms, ready to run. A published version is immutable, so what this process has compiled once it keeps; a
 * second replica compiles the same from the same row.
 */
import { Injectable } from '@nestjs/common';
import { compileForm, type CompiledForm, type FormDefinition } from '@vlis/domain';
import type { EntityManager } from 'typeorm';

@Injectable()
export class PublishedForms {
  private readonly compiled = new Map<number, CompiledForm>();

  /** The form of a published or retired version. Throws on an id that is none: rows name their version by foreign key. */
  async get(db: EntityManager, formVersionId: number): Promise<CompiledForm> {
    const known = this.compiled.get(formVersionId);
    if (known) return known;
    const [row]: { definition: FormDefinition }[] = await db.query(
      `select definition from form_version where id = $1 and status <> 'draft'`,
      [formVersionId],
    );
    if (!row) throw new Error(`form version ${formVersionId} is not published`);
    const compilation = compileForm(row.definition);
    if (!compilation.ok)
      throw new Error(`form version ${formVersionId} does not compile: ${compilation.issues[0]!.path}`);
    this.compiled.set(formVersionId, compilation.form);
    return compilation.form;
  }

  async definitionOf(db: EntityManager, formVersionId: number): Promise<FormDefinition> {
    return (await this.get(db, formVersionId)).definition;
  }
}
