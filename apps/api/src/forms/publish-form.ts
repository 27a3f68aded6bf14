/**
 * Publishes a version of a form: reads the document, compiles it (every formula parsed, every name checked) and stores it
 * for good. Publishing the same document again answers with the version it became.
 */
import { Injectable } from '@nestjs/common';
import {
  compileForm,
  issue,
  isRefusal,
  refuse,
  type FormDefinition,
  type Issue,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { loadFormVersions, type FormVersionRow } from './form-versions.js';
import { readDefinition } from './read-definition.js';

@Injectable()
export class PublishForm {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, document: unknown): Promise<FormVersionRow | Refusal> {
    return this.work.run(viewer, 'form.publish', async (tx, audit) => {
      const reading = readDefinition(document);
      if (!reading.ok) return refuseDefinition(reading.issues);
      const { definition } = reading;
      const compilation = compileForm(definition);
      if (!compilation.ok) return refuseDefinition(compilation.issues);

      const published = await this.publish(tx, definition);
      if (isRefusal(published)) return published;
      const [version] = await loadFormVersions(tx, [published]);
      audit.about('form-version', [published]).note({ form: definition.code, number: definition.version });
      return version!;
    });
  }

  private async publish(tx: EntityManager, definition: FormDefinition): Promise<number | Refusal> {
    const formId = await lockForm(tx, definition.code);
    const [existing]: { id: number; same: boolean }[] = await tx.query(
      `select id, definition = $3::jsonb as same from form_version where form_id = $1 and number = $2`,
      [formId, definition.version, JSON.stringify(definition)],
    );
    if (existing) return existing.same ? existing.id : refuse('ALREADY_EXISTS');
    const [{ next }]: [{ next: number }] = await tx.query(
      `select coalesce(max(number), 0) + 1 as next from form_version where form_id = $1`,
      [formId],
    );
    if (definition.version !== next) {
      const detail = `the next version is ${next}`;
      return refuseDefinition([issue('BAD_DEFINITION', 'version', { path: 'version', detail })]);
    }
    const [{ id }]: [{ id: number }] = await tx.query(
      `insert into form_version (form_id, number, status, definition, published_at)
       values ($1, $2, 'published', $3, $4) returning id`,
      [formId, definition.version, JSON.stringify(definition), this.clock.now()],
    );
    return id;
  }
}

const refuseDefinition = (issues: readonly Issue[]): Refusal =>
  refuse('INVALID_DEFINITION', issues, { count: `${issues.length}` });

/** The form's id, created when it is new; its row stays locked, so that two publishers queue. */
async function lockForm(tx: EntityManager, code: string): Promise<number> {
  await tx.query(`insert into form (code) values ($1) on conflict on constraint form_code_once do nothing`, [code]);
  const [{ id }]: [{ id: number }] = await tx.query(`select id from form where code = $1 for update`, [code]);
  return id;
}
