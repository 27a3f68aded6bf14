import type { Log } from './log.js';

/** Loads a package that prints to the console while it loads, and writes what it prints to the log. */
export async function warningsToLog<T>(log: Log, load: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = (text: unknown) => log.event('warn', String(text));
  try {
    return await load();
  } finally {
    console.warn = warn;
  }
}
