import { MATTERS } from '@vlis/domain';
import type { Feature } from '../../platform/features/feature.js';
import { CompilationModule } from './compilation.module.js';

/** The Ministry's report on the nation, compiled from official figures and from what the provinces have written. */
export const compilation: Feature = {
  name: 'compilation',
  modules: [CompilationModule],
  matter: MATTERS.compilation,
};
