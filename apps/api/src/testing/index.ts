/** What every test of the API uses: `import { as, startApi } from '../testing/index.js'`. */
import './to-refuse.js';

export { anybody, as, bearing, tokenOf, type Answer, type GraphError, type Person } from './as.js';
export { queriesOf } from './count-queries.js';
export { startApi, type Api, type StartOptions } from './start-api.js';
