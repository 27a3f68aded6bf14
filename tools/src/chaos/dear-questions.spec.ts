/** A question that the schema does not know is refused for that, and tries nothing. */
import { buildSchema, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../settings.js';
import { ALIASES, DEFAULT_PAGE, FAN_OUT, JUST_ALLOWED } from './dear-questions.js';

const schema = buildSchema(readFileSync(join(ROOT, 'apps/api/schema.graphql'), 'utf8'));

it.each([ALIASES, FAN_OUT, DEFAULT_PAGE, ...JUST_ALLOWED])('is one that the schema knows: %.60s', (question) =>
  expect(validate(schema, parse(question)).map(({ message }) => message)).toEqual([]),
);
