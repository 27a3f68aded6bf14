import { ACTIONS, ROLES } from './access/policy.js';
import { matterEntries } from './matters.js';
import { NEWS_KINDS } from './news/news.js';
import { ISSUE_CODES } from './shared/issue.js';
import { REFUSAL_CODES } from './shared/refusal.js';

it.each<[string, readonly string[]]>([
  ['refusals', REFUSAL_CODES],
  ['issues', ISSUE_CODES],
  ['rights', ACTIONS],
  ['news', NEWS_KINDS],
])('%s: no two matters have the same name, nor one that the common list has', (_field, names) =>
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]),
);

it('every right of a matter is somebody’s', () => {
  const rights = matterEntries('rights');
  expect(rights.length).toBeGreaterThan(0);
  for (const [, roles] of rights) expect(roles.filter((role) => ROLES.includes(role)).length).toBeGreaterThan(0);
});
