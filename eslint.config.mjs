/**
 * Lint: strict TypeScript, promises that nobody awaits, React's rules of hooks, and the arrows between the rooms of the
 * house: Nx's tags between projects, and the table of tools/lint/rooms.mjs inside them.
 */
import nx from '@nx/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';
import { roomRule } from './tools/lint/room-rule.mjs';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const SCRIPTS = ['**/*.mjs'];

const DOOR = 'Ask Database.read or Database.run: nobody else holds a connection (docs/decisions/0042).';
const dataSource = [
  { name: 'typeorm', importNames: ['DataSource'], message: DOOR },
  { name: '@nestjs/typeorm', message: DOOR },
];

/** Which tag may depend on which, as Nx sees projects. */
const arrows = {
  'lib:domain': [],
  'lib:reporting': ['lib:domain'],
  'root:seed': ['lib:domain'],
  'root:migrations': [],
  'root:tools': ['lib:domain', 'lib:reporting', 'root:seed', 'root:migrations'],
  'app:api': ['lib:domain', 'lib:reporting', 'root:seed', 'root:migrations'],
  'app:admin': ['lib:domain', 'lib:reporting'],
  'app:browser': ['lib:domain', 'lib:reporting', 'root:seed', 'app:api', 'app:admin'],
};

export default ts.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '.nx/',
      '.data/',
      '**/coverage/',
      'apps/admin/src/gql/',
      'apps/admin/public/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: [...TYPESCRIPT, ...SCRIPTS],
    extends: [ts.configs.strict],
    plugins: { vlis: { rules: { rooms: roomRule } } },
    rules: {
      'vlis/rooms': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // A function that decides more ways has two subjects, and so has a file that is longer.
      complexity: ['error', 15],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off', // noUncheckedIndexedAccess: the ! says that the index is there
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }], // Nest's modules
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: TYPESCRIPT,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    files: TYPESCRIPT,
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allowCircularSelfDependency: true, // a test may come in by the library's own front door
          depConstraints: Object.entries(arrows).map(([sourceTag, onlyDependOnLibsWithTags]) => ({
            sourceTag,
            onlyDependOnLibsWithTags,
          })),
        },
      ],
    },
  },
  {
    // One door to the database (platform/database/database.ts): whoever holds the data source goes past the viewer.
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/platform/**', 'apps/api/src/testing/**', '**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [...dataSource, { name: 'pg', message: DOOR }] }] },
  },
  {
    // Bare statements to measure against, and a database of a census's own, are asked for in the owner's name.
    files: ['apps/api/src/operations/benchmarks/**', 'apps/api/src/operations/census/**'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: dataSource }] },
  },
  {
    files: ['apps/admin/**/*.ts', 'apps/admin/**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    // The two rules about hooks themselves. Those made for React's compiler, which we do not use, take a closure that
    // reads a ref later for one that reads it now.
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
);
