/** The environment of `shared-runtime.mjs`: one for all test files of a project in a worker, each with the process as it was. */
import { readFileSync } from 'node:fs';
import PlainEnvironment from './environment.mjs';

/** @type {Map<string, SharedEnvironment>} by project */
const kept = new Map();

/** What a decorator writes down of a class is never taken back: a schema would show it to the files that come later. */
const PLANTS_CLASSES = /^\s*@[A-Z]\w*\(|\bregisterEnumType\(/m;

export default class SharedEnvironment extends PlainEnvironment {
  /** @type {NodeJS.ProcessEnv} */
  #variables = {};
  /** A test file that plants classes of its own has a world of its own. */
  isAlone = false;

  /**
   * @param {import('@jest/environment').JestEnvironmentConfig} config
   * @param {import('@jest/environment').EnvironmentContext} context
   */
  constructor(config, context) {
    const isAlone = PLANTS_CLASSES.test(readFileSync(context.testPath, 'utf8'));
    const known = kept.get(config.projectConfig.id);
    if (known && !isAlone) return known;
    super(config);
    this.isAlone = isAlone;
    if (!isAlone) kept.set(config.projectConfig.id, this);
    this.#variables = { ...this.global.process.env };
  }

  /** @override */
  async teardown() {
    if (this.isAlone) return super.teardown();
    this.fakeTimersModern?.useRealTimers();
    Reflect.deleteProperty(this.global, Symbol.for('EVENT_HANDLERS')); // of jest-circus, which would keep those of every file
    const { env } = this.global.process;
    for (const name of Object.keys(env)) if (!(name in this.#variables)) Reflect.deleteProperty(env, name);
    Object.assign(env, this.#variables);
  }
}
