/** `npm run bench -- NAME …`. As durable as production: a benchmark without that would praise what nobody runs. */
import { runOnThrowaway } from './on-throwaway.js';

await runOnThrowaway('bench', { durable: true });
