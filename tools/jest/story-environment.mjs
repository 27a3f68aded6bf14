/** The environment of the browser tests: a plain one, in which one stumble is one failure. */
import PlainEnvironment from './environment.mjs';
import { Stories } from './stories.mjs';

export default class StoryEnvironment extends PlainEnvironment {
  #stories = new Stories();

  /** @param {import('@jest/types').Circus.Event} event */
  handleTestEvent(event) {
    if (event.name === 'test_start') this.#stories.begins(event.test);
    if (event.name === 'test_done') this.#stories.ended(event.test);
  }
}
