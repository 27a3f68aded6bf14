/**
 * For tests that start whole systems: Jest takes a longer timeout for one project only here, not in its configuration.
 */
import { jest } from '@jest/globals';

jest.setTimeout(180_000);
