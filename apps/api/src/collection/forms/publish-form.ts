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
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { loadFormVersions, PART_OF_FORM, type FormVersionRow } from './form-versions.js';
import { readDefinition } from './read-definition.js';

@Injectable()
export class PublishForm {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, document: unknown): Promise<FormVersionRow | Refusal> {
    return this.database.run(viewer, 'form.publish', async (tx, audit) => {
      const version = await publishDocument(tx, document, this.clock.now());
      if (isRefusal(version)) return version;
      audit.about('form-version', [version.id]).note({ number: version.number });
      return version;
    });
  }
}

/** The same inside somebody's transaction, whose owner writes the audit. */
export async function publishDocument(
  tx: EntityManager,
  document: unknown,
  now: Date,
): Promise<FormVersionRow | Refusal> {
  const reading = readDefinition(document);
  if (!reading.ok) return refuseDefinition(reading.issues);
  const compilation = compileForm(reading.definition);
  if (!compilation.ok) return refuseDefinition(compilation.issues);
  const id = await store(tx, reading.definition, now);
  return isRefusal(id) ? id : (await loadFormVersions(tx, [id]))[0]!;
}

async function store(tx: EntityManager, definition: FormDefinition, now: Date): Promise<number | Refusal> {
  const formId = await lockForm(tx, definition.code);
  const [existing]: { id: number; same: boolean }[] = await tx.query(
    `select id, ${PART_OF_FORM} = $3::jsonb as same from form_version where form_id = $1 and number = $2`,
    [formId, definition.version, JSON.stringify(definition)],
  );
  if (existing) return existing.same ? existing.id : refuse('ALREADY_EXISTS');
  const [{ next }]: [{ next: number }] = await tx.query(
    `select coalesce(max(number), 0) + 1 as next from form_version where form_id = $1`,
    [formId],
  );
  if (definition.version !== next) {
    return refuseDefinition([issue('BAD_DEFINITION', 'version', { detail: `the next version is ${next}` })]);
  }
  const [{ id }]: [{ id: number }] = await tx.query(
    `insert into form_version (form_id, number, status, definition, published_at)
     values ($1, $2, 'published', $3, $4) returning id`,
    [formId, definition.version, JSON.stringify(definition), now],
  );
  return id;
}

const refuseDefinition = (issues: readonly Issue[]): Refusal =>
  refuse('INVALID_DEFINITION', issues, { count: `${issues.length}` });

/** The form's id, created when it is new; its row stays locked, so that two publishers queue. */
async function lockForm(tx: EntityManager, code: string): Promise<number> {
  await tx.query(`insert into form (code) values ($1) on conflict on constraint form_code_once do nothing`, [code]);
  const [{ id }]: [{ id: number }] = await tx.query(`select id from form where code = $1 for update`, [code]);
  return id;
}
