/** `npm run bench -- NAME …`. As durable as production: a benchmark without that would praise what nobody runs. */
import { findChromium } from '../bootstrap/chromium.mjs';
import { runOnThrowaway } from './on-throwaway.js';

// For the one that looks at the screens.
const chromium = findChromium(process.env);
if (chromium !== undefined) process.env.CHROMIUM = chromium;

await runOnThrowaway('bench', { durable: true });
