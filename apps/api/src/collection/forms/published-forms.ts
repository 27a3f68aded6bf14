/**
 * Published forms, compiled. A published version never changes, so this process keeps every version that it has compiled; another
 * process compiles the same from the same row. Rewordings come with a new release of the product, and a release restarts the
 * process.
 */
import { Injectable } from '@nestjs/common';
import { compileForm, type CompiledForm, type FormDefinition } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { loadDefinitions, loadFormVersions } from './form-versions.js';

@Injectable()
export class PublishedForms {
  private readonly compiled = new Map<number, CompiledForm>();

  /** The compiled form where this process has read it already. */
  known(formVersionId: number): CompiledForm | undefined {
    return this.compiled.get(formVersionId);
  }

  /**
   * The compiled form of a published or retired version. Throws on an unknown id: rows name their version by foreign key, so
   * there should be none.
   */
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
