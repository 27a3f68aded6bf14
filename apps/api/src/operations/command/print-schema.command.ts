import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { INestApplicationContext } from '@nestjs/common';
import { lexicographicSortSchema, printSchema as print } from 'graphql';
import type { Command } from '../../platform/command/command.js';
import { withApplication } from './application.js';

/** The schema as it is committed in apps/api/schema.graphql: sorted, so that a change is a small difference. */
export const schemaText = (app: INestApplicationContext): string =>
  `${print(lexicographicSortSchema(app.get(GraphQLSchemaHost, { strict: false }).schema))}\n`;

export const printSchema: Command = {
  name: 'print-schema',
  usage: '',
  about: 'In lược đồ GraphQL / prints the GraphQL schema',
  run: (_args, application) =>
    withApplication(application, (app) => {
      process.stdout.write(schemaText(app));
      return Promise.resolve();
    }),
};
