/** The environment of the browser tests: one for all files of a worker, in which one stumble is one failure. */
import SharedEnvironment from './shared-environment.mjs';
import { Stories } from './stories.mjs';

export default class StoryEnvironment extends SharedEnvironment {
  /** Anew for each file, also where the environment is the one of the file before. */
  stories = new Stories();

  /** @param {import('@jest/types').Circus.Event} event */
  handleTestEvent(event) {
    if (event.name === 'test_start') this.stories.begins(event.test);
    if (event.name === 'test_done') this.stories.ended(event.test);
  }
}
