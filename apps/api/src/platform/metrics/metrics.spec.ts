import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { anybody, as, startApi, type Api } from '../../testing/index.js';
import { freePort } from '../web/free-port.js';
import { Metrics } from './metrics.js';

let api: Api;
let port: number;
beforeAll(async () => {
  port = await freePort();
  api = await startApi({ env: { METRICS_PORT: `${port}` } });
});
afterAll(() => api.stop());

const scrape = async (): Promise<string> => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
const valueOf = (text: string, series: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.slice(series.length) ?? NaN,
  );

it.each([
  ['no.such.host.invalid', /^METRICS_HOST, METRICS_PORT: no\.such\.host\.invalid:\d+: .*no machine of that name$/],
  ['192.0.2.1', /^METRICS_HOST, METRICS_PORT: .*does not have that address$/],
  ['127.0.0.1', /^METRICS_HOST, METRICS_PORT: .*in use by another program$/],
])('an endpoint that cannot listen at %s is a wrong setting, and not blamed on PostgreSQL', (METRICS_HOST, message) =>
  expect(startApi({ env: { METRICS_PORT: `${port}`, METRICS_HOST } })).rejects.toThrow(message),
);

it('counts requests by what they are, and by how they ended', async () => {
  await anybody(api).query('{ serverTime }');
  await anybody(api).query('{ me { username } }');
  await fetch(`${api.url}/health`);
  const text = await scrape();
  expect(valueOf(text, 'vlis_request_seconds_count{operation="query serverTime",status="200"}')).toBe(1);
  expect(valueOf(text, 'vlis_request_seconds_count{operation="query me",status="401"}')).toBe(1);
  expect(valueOf(text, 'vlis_request_seconds_count{operation="GET /health",status="200"}')).toBe(1);
  expect(valueOf(text, 'vlis_errors_total{code="UNAUTHENTICATED"}')).toBe(1);
});

/** Ours alone: Node.js adds a series when it tidies its memory in a way that it has not before. */
const seriesOf = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => line.match(/^vlis_[^ ]+/)?.[0] ?? []);

const makeUp = async (n: number): Promise<void> => {
  const headers = { 'content-type': 'application/json', 'x-request-id': `made-up-${n}` };
  const body = JSON.stringify({ query: `query Made${n} { made${n}: serverTime }`, operationName: `Made${n}` });
  await anybody(api).fetch('/graphql', { method: 'POST', headers, body });
  await anybody(api).query(`{ madeUp${n} }`);
  await anybody(api).fetch(`/made/up/${n}?x=${n}`);
};

it('has no series for what callers make up', async () => {
  await makeUp(0);
  const before = seriesOf(await scrape());
  for (let n = 1; n <= 20; n += 1) await makeUp(n);
  const text = await scrape();
  expect(text).not.toMatch(/made/i);
  expect(seriesOf(text)).toEqual(before);
});

it('counts actions, the statements they took, and their entries in the audit', async () => {
  const before = await scrape();
  await as(api, 'phantich.bo').ask('mutation { rebuildRollups { __typename } }');
  const text = await scrape();
  expect(valueOf(text, 'vlis_actions_total{action="rollup.rebuild",outcome="done"}')).toBe(1);
  expect(valueOf(text, 'vlis_audit_entries_total') - (valueOf(before, 'vlis_audit_entries_total') || 0)).toBe(1);
  expect(valueOf(text, 'vlis_request_statements_sum')).toBeGreaterThan(valueOf(before, 'vlis_request_statements_sum'));
});

it('says how the process, its connections and the database are', async () => {
  const text = await scrape();
  expect(valueOf(text, 'vlis_database_up')).toBe(1);
  for (const name of ['vlis_pool_in_use', 'vlis_pool_waiting', 'vlis_actions_waiting', 'nodejs_eventloop_lag_seconds'])
    expect([name, valueOf(text, name)]).toEqual([name, expect.any(Number)]);
  expect(valueOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e7);
});

it('is not to be had where people are, nor anything else where Prometheus is', async () => {
  expect((await fetch(`${api.url}/metrics`)).status).toBe(404);
  expect((await fetch(`http://127.0.0.1:${port}/graphql`)).status).toBe(404);
  expect((await fetch(`http://127.0.0.1:${port}/metrics`, { method: 'POST' })).status).toBe(404);
});

interface Rules {
  readonly groups: readonly {
    readonly rules: readonly { readonly alert: string; readonly expr: string; readonly annotations: object }[];
  }[];
}

it('the alerts of deploy/monitoring ask for figures that there are', () => {
  const path = join(import.meta.dirname, '../../../../../deploy/monitoring/alerts.yml');
  const rules = (parse(readFileSync(path, 'utf8')) as Rules).groups.flatMap((group) => group.rules);
  const known = new Set(
    api.app
      .get(Metrics)
      .registry.getMetricsAsArray()
      .flatMap(({ name }) => [name, `${name}_bucket`, `${name}_count`, `${name}_sum`]),
  );
  expect(rules.length).toBeGreaterThan(5);
  for (const { alert, expr, annotations } of rules) {
    const asked = expr.match(/\b(vlis|nodejs|process)_[a-z0-9_]+/g) ?? [];
    expect([alert, asked.filter((name) => !known.has(name))]).toEqual([alert, []]);
    expect([alert, Object.keys(annotations)]).toEqual([alert, ['summary', 'description']]);
  }
});
