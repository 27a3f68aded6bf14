/** `npm run census -- STUDY.json [--data FOLDER] [--json FILE] [--keep FOLDER]`. */
import { runOnThrowaway } from './on-throwaway.js';

await runOnThrowaway('census', { durable: false });
