import { ConfigRefusal } from '../config/config.js';
import { library, plantLibraries } from '../../testing/plant.js';
import { startApi, type Api } from '../../testing/index.js';
import { NoDemonstration } from './no-demonstration.js';
import { Config } from '../config/config.js';
import { Database } from './database.js';

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

const startingAs = (profile: 'production' | 'embedded') =>
  new NoDemonstration(new Config({ profile }), new Database(api.pool)).onModuleInit();

it('production starts on a database of real libraries, and not on one that holds the demonstration', async () => {
  await plantLibraries(api, [library('soldier:1')]);
  await startingAs('production');
  await plantLibraries(api, [library('demo:X:22015', { type: 'X' })]);
  await expect(startingAs('production')).rejects.toThrow(ConfigRefusal);
  await expect(startingAs('production')).rejects.toThrow(/dữ liệu minh họa[\s\S]*holds the demonstration/);
  await startingAs('embedded');
});
