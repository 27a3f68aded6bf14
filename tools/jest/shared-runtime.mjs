/**
 * Jest's runtime, with one world of modules for all test files of a project in a worker. In Jest's own each file reads, compiles
 * and runs anew all that it imports, for the API over a thousand modules, which takes longer than most files' tests.
 *
 * Only what a test file itself is, what is set up for it, and Jest's own modules, are each file's alone. So a module must hold nothing that one run of the
 * API would leave to the next in the same process; `shared-environment.mjs` puts back what belongs to the process, and gives a
 * world of its own to a file that plants classes.
 */
import JestRuntime from 'jest-runtime';
import SharedEnvironment from './shared-environment.mjs';

/** Its declarations are those of the CommonJS half of the package. */
const Runtime = /** @type {typeof JestRuntime.default} */ (/** @type {unknown} */ (JestRuntime));

/**
 * The parts of Jest's own fields that are reached into; the version of Jest is pinned.
 * @typedef {object} Fields
 * @property {{ esModuleRegistry: Map<string, unknown>, moduleRegistry: Map<string, unknown>, internalModuleRegistry: Map<string, unknown> }} registries
 * @property {{ sourceMaps: Map<string, string> }} transformCache
 * @property {{ clear(): void }} fileCache
 */
/** @typedef {{ readonly modules: Map<string, unknown>, readonly scripts: Map<string, unknown>, readonly maps: Map<string, string> }} World */

/** @type {Map<string, World>} by project */
const worlds = new Map();

/** @param {string} id of a project @returns {World} */
const worldOf = (id) => {
  const world = worlds.get(id) ?? { modules: new Map(), scripts: new Map(), maps: new Map() };
  worlds.set(id, world);
  return world;
};

/** @param {unknown} runtime */
const fieldsOf = (runtime) => /** @type {Fields} */ (runtime);

const OF_ONE_FILE = /^@jest\/globals|\.(?:spec|e2e)\.tsx?$|\/patience\.mjs$/;

export default class SharedRuntime extends Runtime {
  /** @type {World | undefined} undefined: it has one of its own */
  #world;

  /** @param {ConstructorParameters<typeof Runtime>} args */
  constructor(...args) {
    super(...args);
    const [{ id }, environment] = args;
    if (!(environment instanceof SharedEnvironment) || environment.isAlone) return;
    this.#world = worldOf(id);
    const { registries, transformCache } = fieldsOf(this);
    registries.esModuleRegistry = this.#world.modules;
    registries.moduleRegistry = this.#world.scripts;
    transformCache.sourceMaps = this.#world.maps;
  }

  /**
   * What was loaded stays, and goes on loading by this runtime what it imports later.
   * @override
   */
  teardown() {
    if (!this.#world) return super.teardown();
    this.restoreAllMocks();
    this.enterTestCode(); // Jest lets nothing be imported between tests, and there is always one of another file
    for (const key of this.#world.modules.keys()) if (OF_ONE_FILE.test(key)) this.#world.modules.delete(key);
    const { registries, fileCache } = fieldsOf(this);
    registries.internalModuleRegistry.clear();
    fileCache.clear();
  }
}
