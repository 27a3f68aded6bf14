/**
 * Who may import whom: the table of docs and design as data, read by the lint rule beside it and by the test that plants
 * violations. Numbers flow one way, form → submission → review → roll-up → indicator → dashboard; what a room may import
 * stands upstream of it. Nothing runs the other way: what stands downstream reads what upstream has written.
 */

const territory = 'apps/api/src/territory';
const registry = 'apps/api/src/registry';
const people = 'apps/api/src/people';
const forms = 'apps/api/src/forms';
const calendar = 'apps/api/src/calendar';
const submissions = 'apps/api/src/submissions';
const rollups = 'apps/api/src/rollups';
const reviews = 'apps/api/src/reviews';
const indicators = 'apps/api/src/indicators';
const releases = 'apps/api/src/releases';

/** Who exists, where, when: under everything. */
const ground = [territory, registry, people];
const collection = [...ground, forms, calendar, submissions];

/** What every part of the API may use. Features only; the platform knows no feature and lays out nothing. */
const libraries = ['libs/domain', 'libs/reporting', 'seed', 'migrations', 'apps/api/src/platform'];

/** @type {Readonly<Record<string, readonly string[]>>} features of the API and the features upstream of each */
const features = {
  [territory]: [],
  [registry]: [territory],
  [people]: [territory, registry],
  [forms]: ground,
  [calendar]: [...ground, forms],
  [submissions]: [...ground, forms, calendar],
  [rollups]: collection,
  [reviews]: [...collection, rollups], // accepting moves the roll-up, in the same transaction
  [indicators]: [...collection, rollups],
  [releases]: [...collection, rollups, indicators],
  'apps/api/src/evaluation': [...collection, rollups, indicators],
  'apps/api/src/targets': [...collection, rollups, indicators],
  'apps/api/src/tasks': ground,
  'apps/api/src/surveys': [...ground, forms, calendar],
  'apps/api/src/dashboards': [...collection, rollups, reviews, indicators, releases],
  'apps/api/src/exchange': [...collection, rollups, reviews, indicators, releases, 'apps/api/src/dashboards'],
  'apps/api/src/embedded-identity': [],
  'apps/api/src/operations': [],
};

/**
 * Where the parts are put together: the module, the command line, the demonstration, the world that tests stand in; a
 * census and a benchmark, which drive the whole corridor from outside.
 */
const together = [
  'apps/api',
  'apps/api/src/command',
  'apps/api/src/provisioning',
  'apps/api/src/testing',
  'apps/api/src/exchange/census',
  'apps/api/src/benchmarks',
];
const wholeApi = [...libraries, ...together, ...Object.keys(features)];

/** @type {Readonly<Record<string, readonly string[]>>} */
export const MAY_IMPORT = {
  'libs/domain': [],
  'libs/reporting': ['libs/domain'],
  seed: ['libs/domain'],
  migrations: [], // a migration must mean the same in five years, whatever the domain says by then
  'apps/admin': ['libs/domain', 'libs/reporting'],
  tools: ['libs/domain', 'libs/reporting', 'seed', 'migrations'],
  'apps/api/src/platform': ['libs/domain', 'seed', 'migrations'],
  ...Object.fromEntries(Object.entries(features).map(([room, upstream]) => [room, [...libraries, ...upstream]])),
  ...Object.fromEntries(together.map((room) => [room, wholeApi])),
  // Tests that sit at the screens and look into the API behind them; nobody imports them.
  'apps/admin/e2e': [...wholeApi, 'apps/admin'],
};

/** From the reporting library the platform takes the sentences for codes, and nothing that lays out numbers. */
export const PLATFORM_WORDS = ['words', 'issueWords', 'refusalWords', 'doorWords', 'DoorCode'];

/** @type {Readonly<Record<string, readonly string[]>>} the only packages a room may use; rooms not named here are free */
export const MAY_USE = { 'libs/domain': ['decimal.js'] };

const ROOMS = Object.keys(MAY_IMPORT).sort((a, b) => b.length - a.length);

/** @type {Readonly<Record<string, string>>} */
const LIBRARIES = {
  '@vlis/domain': 'libs/domain',
  '@vlis/reporting': 'libs/reporting',
  '@vlis/seed': 'seed',
  '@vlis/migrations': 'migrations',
  '@vlis/api': 'apps/api',
  '@vlis/admin': 'apps/admin',
  '@vlis/tools': 'tools',
};

/**
 * @param {string} path from the repository's root, with forward slashes
 * @returns {string | undefined} undefined for what is in no room, and for a folder of the API that the table does not name
 */
export const roomOf = (path) => {
  const room = ROOMS.find((each) => path === each || path.startsWith(`${each}/`));
  return room === 'apps/api' && /^apps\/api\/src\/[^/]+\//.test(path) ? undefined : room;
};

/** @param {string} specifier such as "@vlis/domain" or "@vlis/reporting/words" */
export const libraryRoom = (specifier) => LIBRARIES[specifier.split('/').slice(0, 2).join('/')];

/** @param {string} path */
export const isTest = (path) => /\.(spec|e2e|drill)\.tsx?$/.test(path) || path.includes('/testing/');

/**
 * @param {string} from the importing file's room
 * @param {string} to the imported room
 * @param {boolean} test tests of the API may stand anywhere in it, and any test may use the reference data
 */
export const mayImport = (from, to, test) =>
  from === to ||
  (MAY_IMPORT[from] ?? []).includes(to) ||
  (test && to === 'seed' && from !== 'libs/domain') ||
  (test && from.startsWith('apps/api') && to.startsWith('apps/api'));
