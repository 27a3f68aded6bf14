/** One Jest for the whole house, ES modules throughout (docs/decisions/0001-versions.md). */
const shared = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  modulePathIgnorePatterns: ['/dist/', '/.data/', '/.nx/'],
};

/** A room of tests: everything beside its code, named *.spec.ts. */
const project = (displayName, root, extra = {}) => ({
  ...shared,
  displayName,
  rootDir: import.meta.dirname,
  testMatch: [`<rootDir>/${root}/**/*.spec.ts`, `<rootDir>/${root}/**/*.spec.tsx`],
  ...extra,
});

/** Rooms whose tests talk to a real PostgreSQL: one throw-away server for the run, VLIS_TEST_DATABASE_URL. */
const withPostgres = { globalSetup: '<rootDir>/tools/jest/postgres.mjs' };

export default {
  projects: [
    project('domain', 'libs/domain'),
    project('reporting', 'libs/reporting'),
    project('seed', 'seed'),
    project('migrations', 'migrations', withPostgres),
    project('api', 'apps/api', withPostgres),
    project('admin', 'apps/admin'),
    project('tools', 'tools', { testTimeout: 60_000 }),
    // Last and one at a time: npm run jest -- --selectProjects browser --runInBand (after npm run build)
    {
      ...project('browser', 'apps/admin/e2e'),
      testMatch: ['<rootDir>/apps/admin/e2e/**/*.e2e.ts'],
      globalSetup: '<rootDir>/tools/jest/browser.mjs',
      testTimeout: 90_000,
    },
  ],
};
