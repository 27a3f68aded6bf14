/** For tests that start whole systems: Jest hears a longer patience of one project only here, not in its configuration. */
import { jest } from '@jest/globals';

jest.setTimeout(180_000);
