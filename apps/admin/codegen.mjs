/**
 * Writes src/gql from the API's schema and the *.graphql files beside the screens: every operation with the exact types
 * of its variables and its answer, and the list of all operations by the hash under which the screens ask for them
 * (persisted-documents.json), which the build passes on to the API. The folder is generated, never committed.
 * VLIS_SCHEMA names another schema file.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { buildASTSchema, parse } from 'graphql';

const here = import.meta.dirname;
const schemaFile = process.env.VLIS_SCHEMA ?? resolve(here, '../api/schema.graphql');
const sources = join(here, 'src');
const schema = parse(readFileSync(schemaFile, 'utf8'));

const documents = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => {
    const rawSDL = readFileSync(join(sources, name), 'utf8');
    return { location: join('src', name), rawSDL, document: parse(rawSDL) };
  });

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

const files = await preset.buildGeneratesSection({
  baseOutputDir: join(sources, 'gql/'),
  schema,
  schemaAst: buildASTSchema(schema),
  documents,
  plugins: [],
  pluginMap: {},
  presetConfig: { fragmentMasking: false, skipIndexFile: true, persistedDocuments: { hashAlgorithm: sha256 } },
  config: {
    documentMode: 'string',
    useTypeImports: true,
    inlineFragmentTypes: 'combine',
    // Exact numbers stay text from the wire to the screen.
    scalars: { Decimal: 'string', Date: 'string', DateTime: 'string', JSON: 'unknown' },
  },
});

rmSync(join(sources, 'gql'), { recursive: true, force: true });
for (const file of files.filter(({ filename }) => /graphql\.ts$|persisted-documents\.json$/.test(filename))) {
  mkdirSync(dirname(file.filename), { recursive: true });
  writeFileSync(file.filename, await codegen(file));
}
