/** Jest's global set-up for the tests of npm start: what it needs is built before, so that no test waits for a build. */
import { fileURLToPath } from 'node:url';
import { build } from '../bootstrap/build.mjs';

export default () => build(fileURLToPath(new URL('../..', import.meta.url)), ['tools', 'api', 'admin']);
