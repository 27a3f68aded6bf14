/** `npm run census -- STUDY.json [--data FOLDER] [--json FILE]`. */
import { runOnThrowaway } from './on-throwaway.js';

await runOnThrowaway('census', { durable: false });
