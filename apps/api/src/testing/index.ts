/** What every test of the API uses: `import { as, startApi } from './index.js'`. */
import { jest } from '@jest/globals';
import './to-refuse.js';

// The first start of a run makes the template database; on a busy machine that takes more than Jest's five seconds.
jest.setTimeout(60_000);

export { anybody, as, bearing, statusOf, tokenOf, type Answer, type Person } from './as.js';
export { queriesOf, snapshotsOf, turnsOf } from './count-queries.js';
export { startApi, type Api, type StartOptions } from './start-api.js';
export { freePort } from '../platform/web/free-port.js';
