/**
 * Who may import whom: the table of docs and design as data, read by the lint rule beside it and by the test that plants
 * violations. Numbers flow one way, form → submission → review → roll-up → indicator → dashboard; what a room may import
 * stands upstream of it. Nothing runs the other way: what stands downstream reads what upstream has written, and what
 * upstream must ask of downstream goes through a port (decision 0009).
 */

const API = 'apps/api/src';

/** What every part of the API may use. Features only; the platform knows no feature and lays out nothing. */
const libraries = ['libs/domain', 'libs/reporting', 'seed', 'migrations', `${API}/platform`];

/**
 * The wings of the API in the order in which a number passes them, and the rooms of each wing. A room may import every
 * room of the wings before its own, and of its own wing those that are named here.
 * @type {Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>}
 */
const WINGS = {
  // Who exists, where, when, and who answers for it.
  ground: {
    territory: [],
    registry: ['territory'],
    people: ['territory', 'registry'],
    contacts: ['registry', 'people'],
  },
  // The number on its way.
  collection: {
    forms: [],
    chains: [],
    calendar: ['forms', 'chains'],
    plans: ['forms', 'calendar'],
    extensions: ['calendar'],
    'follow-up': ['calendar'],
    reminders: ['calendar', 'follow-up'],
    submissions: ['forms', 'chains', 'calendar', 'follow-up', 'reminders'],
    reviews: ['forms', 'chains', 'calendar', 'follow-up', 'submissions'],
  },
  // The number added up and read.
  figures: {
    dictionary: [],
    rollups: ['dictionary'],
    figures: ['dictionary', 'rollups'],
    indicators: ['dictionary', 'rollups', 'figures'],
    releases: ['dictionary', 'rollups', 'figures', 'indicators'],
    dashboards: ['dictionary', 'rollups', 'figures', 'indicators', 'releases'],
    'province-tables': ['dictionary', 'rollups', 'figures'],
    exchange: ['dictionary', 'rollups', 'figures', 'indicators', 'releases', 'dashboards'],
  },
  // What is built on the figures: rooms to come, which have their place already, as have releases above.
  programme: {
    reports: [],
    signing: ['reports'],
    compilation: ['reports', 'signing'],
    evaluation: [],
    targets: [],
    tasks: [],
    surveys: [],
  },
};

/** @param {string} wing @param {readonly string[]} rooms */
const inWing = (wing, rooms) => rooms.map((room) => `${API}/${wing}/${room}`);

/** @type {Readonly<Record<string, readonly string[]>>} features of the API and the rooms upstream of each */
const features = {
  ...Object.fromEntries(
    Object.entries(WINGS).flatMap(([wing, rooms], i, wings) => {
      const before = wings.slice(0, i).flatMap(([name, earlier]) => inWing(name, Object.keys(earlier)));
      return Object.entries(rooms).map(([room, beside]) => [
        `${API}/${wing}/${room}`,
        [...before, ...inWing(wing, beside)],
      ]);
    }),
  ),
  // Two rooms of the operations know no feature.
  ...Object.fromEntries(inWing('operations', ['backups', 'embedded-identity']).map((room) => [room, []])),
};

/**
 * Where the parts are put together: the module, the command line, the demonstration, the world that tests stand in; a
 * census and a benchmark, which drive the whole corridor from outside.
 */
export const TOGETHER = [
  'apps/api',
  `${API}/testing`,
  ...inWing('operations', ['command', 'provisioning', 'census', 'benchmarks']),
];
const wholeApi = [...libraries, ...TOGETHER, ...Object.keys(features)];

const SCREENS = 'apps/admin/src';

/** @param {readonly string[]} names */
const onScreens = (names) => names.map((name) => `${SCREENS}/${name}`);

/** Rooms of the screens that know no feature; each may import those before it. */
const FOUNDATIONS = ['gql', 'theme', 'format', 'i18n', 'api', 'auth', 'keys', 'parts', 'me', 'feature'];

/**
 * What several features show of one matter: lists and forms; rounds, who owes a submission and how far it is; what is
 * kept on the device; a submission itself. Each may import those before it.
 */
const SHARED = ['list', 'reference', 'obligations', 'drafts', 'submission'];

/** Features import nothing of one another. Where one shows something of another, that other has a card for it. */
const FEATURES = [
  'home',
  'entry',
  'extensions',
  'review',
  'figures',
  'tables',
  'libraries',
  'plans',
  'reports',
  'rounds',
  'indicators',
  'accounts',
  'backups',
  'mailbox',
  'notices',
];

/**
 * Where a feature's pages are found. A link names an address and depends on no page, so each of these files is a room of its
 * own, upstream of all features: links run in circles, and imports must not. What several features share knows no feature's
 * address either; who shows it gives it the addresses.
 */
const ADDRESSES = FEATURES.map((name) => `${name}/address`);

const before = [...FOUNDATIONS, ...SHARED, ...ADDRESSES];

/** @type {Readonly<Record<string, readonly string[]>>} */
const screens = {
  ...Object.fromEntries(FOUNDATIONS.map((name, i) => [name, FOUNDATIONS.slice(0, i)])),
  ...Object.fromEntries(ADDRESSES.map((name) => [name, FOUNDATIONS])),
  ...Object.fromEntries(SHARED.map((name) => [name, before.slice(0, before.indexOf(name))])),
  ...Object.fromEntries(FEATURES.map((name) => [name, before])),
  layout: [...FOUNDATIONS, 'drafts'], // the frame asks about drafts before somebody signs out
  boot: FOUNDATIONS, // before anybody is signed in
  app: [...before, ...FEATURES, 'layout'],
};

/** @type {Readonly<Record<string, readonly string[]>>} */
export const MAY_IMPORT = {
  'libs/domain': [],
  'libs/reporting': ['libs/domain'],
  seed: ['libs/domain'],
  migrations: [], // a migration must mean the same in five years, whatever the domain has become by then
  'apps/admin': ['libs/domain', 'libs/reporting', ...onScreens(['api', 'auth', 'boot', 'app'])],
  ...Object.fromEntries(
    Object.entries(screens).map(([name, rooms]) => [
      `${SCREENS}/${name}`,
      ['libs/domain', 'libs/reporting', ...onScreens(rooms)],
    ]),
  ),
  tools: ['libs/domain', 'libs/reporting', 'seed', 'migrations'],
  [`${API}/platform`]: ['libs/domain', 'seed', 'migrations'],
  ...Object.fromEntries(Object.entries(features).map(([room, upstream]) => [room, [...libraries, ...upstream]])),
  ...Object.fromEntries(TOGETHER.map((room) => [room, wholeApi])),
  // Tests that sit at the screens and look into the API behind them; nobody imports them.
  'apps/admin/e2e': [...wholeApi, 'apps/admin'],
};

/** From the reporting library the platform takes the sentences for codes, and nothing that lays out numbers. */
export const PLATFORM_WORDS = [
  'words',
  'issueWords',
  'refusalWords',
  'admissionWords',
  'noticeWords',
  'mailWords',
  'AdmissionCode',
];

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
 * The application in which every folder has to be named by the table.
 * @param {string} path from the repository's root, with forward slashes
 * @returns {string | undefined}
 */
export const applicationOf = (path) => ['apps/api', 'apps/admin'].find((each) => path.startsWith(`${each}/src/`));

/**
 * @param {string} path from the repository's root, with forward slashes
 * @returns {string | undefined} undefined for what is in no room, and for a folder of an application that the table does not name
 */
export const roomOf = (path) => {
  const bare = path.replace(/\.[jt]sx?$/, '');
  const room = ROOMS.find((each) => bare === each || path.startsWith(`${each}/`));
  return room === applicationOf(path) && path.split('/').length > 4 ? undefined : room;
};

/** Rooms that are entered by their index.ts alone. */
const CLOSED = new Set(
  [...Object.keys(features), ...TOGETHER, ...onScreens(FEATURES)].filter((room) => room !== 'apps/api'),
);

/** It reads the manifest of each room, and nothing else of it. */
const FEATURES_OF_API = `${API}/features.ts`;

/**
 * Whether an import enters a room by one of its entries: index.ts is what a room offers to others; a command's file is
 * loaded by the command line when it is asked for, so that a small command need not wait for the whole application to
 * be read; a manifest is read by the list of features.
 * @param {string} room the imported room
 * @param {string} path the imported file, from the repository's root
 * @param {string} file the importing file, from the repository's root
 */
export const isDoor = (room, path, file) =>
  !CLOSED.has(room) ||
  path === `${room}/index.js` ||
  path.endsWith('.command.js') ||
  (file === FEATURES_OF_API && path.endsWith('.feature.js'));

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
