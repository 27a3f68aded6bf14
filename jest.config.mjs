/** One Jest for the whole house, ES modules throughout (docs/decisions/0001-versions.md). */
const shared = {
  testEnvironment: '<rootDir>/tools/jest/environment.mjs',
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

/** Rooms that import so much that reading it anew for each test file would take longer than the tests. */
const oneWorld = {
  runtime: '<rootDir>/tools/jest/shared-runtime.mjs',
  testEnvironment: '<rootDir>/tools/jest/shared-environment.mjs',
};

/** Rooms whose tests start whole systems. */
const patient = { setupFilesAfterEnv: ['<rootDir>/tools/jest/patience.mjs'] };

/** Rooms whose tests are told as stories, and import the API besides. */
const inStories = { ...oneWorld, testEnvironment: '<rootDir>/tools/jest/story-environment.mjs' };

export default {
  testTimeout: 20_000, // a test of a busy machine is not a wrong test
  // ES modules of a finished test file are not given back by Node's vm: over all projects a worker grew to 2.6 GB, and took
  // longer to fall apart at the end than Jest waits. One that has grown beyond this is replaced between two files.
  workerIdleMemoryLimit: '800MB',
  projects: [
    project('domain', 'libs/domain'),
    project('reporting', 'libs/reporting'),
    project('seed', 'seed'),
    project('migrations', 'migrations', withPostgres),
    project('api', 'apps/api', { ...withPostgres, ...oneWorld }),
    project('admin', 'apps/admin'),
    project('tools', 'tools', patient),
    {
      ...project('start', 'tools', patient),
      testMatch: ['<rootDir>/tools/**/*.e2e.ts'],
      globalSetup: '<rootDir>/tools/jest/start.mjs',
    },
    // By itself and one file at a time: npm run jest -- --selectProjects browser --runInBand
    {
      ...project('browser', 'apps/admin/e2e', { ...patient, ...inStories }),
      testMatch: ['<rootDir>/apps/admin/e2e/**/*.e2e.ts'],
      globalSetup: '<rootDir>/tools/jest/browser.mjs',
    },
    // By hand: npm run drill:keycloak. It needs Java, and Maven or a Keycloak.
    {
      ...project('keycloak', 'apps/admin/e2e', { ...patient, ...inStories }),
      testMatch: ['<rootDir>/apps/admin/e2e/**/*.drill.ts'],
      globalSetup: '<rootDir>/tools/jest/keycloak.mjs',
    },
  ],
};
