/** The ways in that are no question and no action, and addresses at which somebody may look for more. */

/** With what each cannot be asked without. */
export const CORRIDOR_ENDPOINTS: Readonly<Record<string, string>> = {
  'GET /config.json': '',
  'GET /exports/accounts.xlsx': '?by=NAME',
  'GET /exports/libraries.xlsx': '?by=NAME',
  'GET /exports/national-table.xlsx': '?round=1&items=B01&types=T',
  'GET /exports/obligations.xlsx': '?by=NAME',
  'GET /exports/rounds.xlsx': '?by=PERIOD',
  'GET /files/of-return/:id': '',
  'GET /health': '',
  'GET /health/live': '',
  'GET /health/ready': '',
  'POST /files/for-return': '',
  'POST /sign-out/back-channel': '',
  'POST /sign-out/keycloak/k_logout': '',
  'POST /sign-out/keycloak/k_push_not_before': '',
};

const EXPORT = '/exports/national-table.xlsx?round=1';

export const GUESSED = [
  ...['/exports', '/exports/', '/exports/national-table.csv', '/exports/national-table.xlsx/?round=1'],
  ...['/exports/%6eational-table.xlsx?round=1', '/Exports/National-Table.xlsx?round=1', `/${EXPORT}`, `/.${EXPORT}`],
  ...['/backups', '/backup', '/metrics', '/audit', '/audit.csv', '/.operations.json', '/identity.json', '/graphiql'],
  ...['/graphql', '/graphql/', '/graphql?query={submission(id:1){id}}', '/admin', '/debug', '/oidc/token', '/oidc/me'],
];
