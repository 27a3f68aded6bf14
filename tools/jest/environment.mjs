/**
 * Jest's environment for Node, with a plain global object. In Jest's own every use of `Map`, `Number` or `Promise`, in a test
 * and in all that it tests, is looked up in an object of Node's `vm` and in a Proxy behind it: whatever reckons takes a
 * multiple of its time.
 */
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';
import { installCommonGlobals } from 'jest-util';
import { constants, createContext, runInContext } from 'node:vm';

/** What V8 gives every context of its own, but tests share with Node's own modules: `instanceof` must hold across both. */
const SHARED = /** @type {const} */ (['Buffer', 'ArrayBuffer', 'Uint8Array']);

/**
 * Lends what Node has beside the language (`process`, `fetch`, `setTimeout` …). What Node itself makes at its first use is made
 * at its first use here too.
 * @param {Record<string, unknown>} global
 */
const lendNode = (global) => {
  const there = new Set(Object.getOwnPropertyNames(global));
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(globalThis))) {
    if (there.has(name) || name === 'global') continue;
    if ('value' in descriptor) {
      Object.defineProperty(global, name, descriptor);
      continue;
    }
    const { enumerable } = descriptor;
    const keep = (/** @type {unknown} */ value) =>
      Object.defineProperty(global, name, { configurable: true, enumerable, value, writable: true });
    Object.defineProperty(global, name, {
      configurable: true,
      enumerable,
      get: () => {
        const value = Reflect.get(globalThis, name);
        keep(value);
        return value;
      },
      set: keep,
    });
  }
  for (const name of SHARED) global[name] = globalThis[name];
  global.global = global;
};

export default class PlainEnvironment {
  fakeTimers = null;

  /** @param {import('@jest/environment').JestEnvironmentConfig} config */
  constructor({ projectConfig }) {
    /** @type {import('node:vm').Context | null} */
    this.context = createContext(constants.DONT_CONTEXTIFY);
    /** @type {typeof globalThis} */
    this.global = runInContext('this', this.context);
    lendNode(/** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this.global)));
    installCommonGlobals(this.global, projectConfig.globals);
    this.global.Error.stackTraceLimit = 100; // ten lines are few where a test has failed
    this.moduleMocker = new ModuleMocker(this.global);
    /** @type {ModernFakeTimers | null} */
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: this.global });
    this.conditions = /** @type {string[]} */ (projectConfig.testEnvironmentOptions.customExportConditions);
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern?.dispose();
    this.fakeTimersModern = null;
    this.context = null;
  }

  exportConditions() {
    return this.conditions;
  }

  getVmContext() {
    return this.context;
  }
}
