/** `node --import ./tools/jest/typescript.mjs file.ts`: runs our TypeScript without a build, for what Jest starts. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
