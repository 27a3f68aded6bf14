/** The process of those who ask: grants one wish after the other. */
import { ask, type Wish } from './asking.js';

process.on('message', (wish: Wish) => {
  ask(wish).then(
    (asked) => process.send?.({ asked }),
    (error: unknown) => process.send?.({ fault: error instanceof Error ? error.stack : String(error) }),
  );
});
