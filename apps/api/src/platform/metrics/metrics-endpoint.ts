/**
 * `GET /metrics` on a port of its own. The metrics show how much is done of what, which is not public, and Prometheus does not
 * sign in; so the port must not be reachable through the proxy. Off unless `METRICS_PORT` is set.
 */
import type { INestApplication } from '@nestjs/common';
import { createServer } from 'node:http';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { ActionGate } from '../database/action-gate.js';
import { HealthLine } from '../health/health-line.js';
import { listenAt } from '../web/listen.js';
import { addGauges } from './gauges.js';
import { Metrics } from './metrics.js';

/** @returns closes the endpoint */
export async function openMetricsEndpoint(app: INestApplication): Promise<() => Promise<void>> {
  const { metricsPort, metricsHost, version } = app.get(Config);
  if (metricsPort === 0) return () => Promise.resolve();
  const metrics = app.get(Metrics);
  const line = app.get(HealthLine, { strict: false });
  addGauges(metrics, {
    dataSource: app.get(DataSource),
    gate: app.get(ActionGate),
    version,
    askDatabase: () => line.query('select 1'),
  });
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    metrics.registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  const opening = new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(metricsPort, metricsHost, resolve);
  });
  await listenAt('METRICS_HOST, METRICS_PORT', `${metricsHost}:${metricsPort}`, opening);
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}
