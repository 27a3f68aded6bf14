/**
 * Published forms, ready to run. A published version is immutable, so what this process has compiled once it keeps; a
 * second replica compiles the same from the same row. Better words for its labels and messages come with a new release of
 * the product, which starts the process anew.
 */
import { Injectable } from '@nestjs/common';
import { compileForm, type CompiledForm, type FormDefinition } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { loadDefinitions, loadFormVersions } from './form-versions.js';

@Injectable()
export class PublishedForms {
  private readonly compiled = new Map<number, CompiledForm>();

  /** Where this process has read it before. */
  known(formVersionId: number): CompiledForm | undefined {
    return this.compiled.get(formVersionId);
  }

  /** The form of a published or retired version. Throws on an id that is none: rows name their version by foreign key. */
  async get(db: EntityManager, formVersionId: number): Promise<CompiledForm> {
    const known = this.known(formVersionId);
    if (known) return known;
    const [version] = await loadFormVersions(db, [formVersionId]);
    if (!version || version.status === 'draft') throw new Error(`form version ${formVersionId} is not published`);
    const [row] = await loadDefinitions(db, [formVersionId]);
    if (!row) throw new Error(`form version ${formVersionId} has no document`);
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
