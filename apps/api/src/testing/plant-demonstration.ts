/** The smallest demonstration, as `npm start` loads a larger one: lists that turn pages, work in every state. */
import type { IsoDate } from '@vlis/domain';
import { demonstrate, FEWEST_UNITS, loadReference } from '@vlis/seed';
import { LoadDemonstration } from '../operations/provisioning/load-demonstration.js';
import type { Api } from './start-api.js';

/** @param today the last day that is made; the API's clock is left on it, at ten in the morning */
export async function plantDemonstration(api: Api, today: IsoDate, years: number): Promise<void> {
  const reference = loadReference();
  const firstYear = Number(today.slice(0, 4)) - years + 1;
  const demonstration = demonstrate(reference, { units: FEWEST_UNITS, seed: 1, today, years, firstYear });
  await new LoadDemonstration(api.app, api.clock, () => undefined).run(reference, demonstration);
  api.clock.set(`${today}T03:00:00Z`);
}
