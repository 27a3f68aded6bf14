/** Our manifests fit together; one that does not is refused before anything starts, with code, place and remedy. */
import { MATTERS, NEWS_KINDS, type Matter } from '@vlis/domain';
import { z } from 'zod';
import { foldedFeatures } from '../../features.js';
import { startApi } from '../../testing/index.js';
import type { Command } from '../command/command.js';
import type { ReferenceStep } from '../command/reference-step.js';
import type { JobKind } from '../jobs/job-kind.js';
import type { FeatureFault } from './feature-fault.js';
import type { Feature } from './feature.js';
import { foldFeatures } from './fold-features.js';

const KIND = NEWS_KINDS[0]!;
const news = Object.fromEntries(NEWS_KINDS.map((kind) => [kind, z.any()]));
const step = (name: string, ...after: readonly string[]): ReferenceStep => ({
  ...{ name, after },
  load: () => Promise.resolve(0),
});
const job = (name: string): JobKind => ({
  ...{ name, data: z.object({}), expireInSeconds: 60, retryLimit: 1, retryDelay: 1 },
});

const matter = (values: Partial<Matter>): Matter => ({ refusals: {}, issues: {}, rights: {}, news: {}, ...values });
const sentence = { vi: 'Đã có.', en: 'It is there.' };

const command =
  (name: string): (() => Promise<Command>) =>
  () =>
    Promise.resolve({ ...{ name, usage: '', about: '' }, run: () => Promise.resolve() });

/** Two features that have everything, each under names of its own. */
const first: Feature = {
  name: 'first',
  ...{ constraints: { first_once: 'ALREADY_EXISTS' }, facts: { first: /^1$/ }, tablesByHand: { first: 'a set' } },
  ...{ jobs: [job('first')], news, reference: [step('first')] },
  commands: { first: command('first') },
  matter: matter({ refusals: { FIRST: sentence }, issues: { FIRST: sentence }, rights: { 'first.do': ['assessor'] } }),
};
const second: Feature = {
  name: 'second',
  ...{ constraints: { second_once: 'ALREADY_EXISTS' }, facts: { second: /^2$/ }, tablesByHand: { second: 'a set' } },
  ...{ jobs: [job('second')], reference: [step('second', 'first')] },
};

const issues = (...features: readonly Feature[]): readonly string[] => {
  try {
    foldFeatures(features);
    return [];
  } catch (error) {
    return (error as FeatureFault).issues.map(({ code, place, other }) => `${code} ${place} ${other}`);
  }
};

it('puts manifests together that fit', () => {
  const folded = foldFeatures([second, first]);
  expect([...folded.constraints.keys()].sort()).toEqual(['first_once', 'second_once']);
  expect([...folded.facts.keys()].sort()).toEqual(['first', 'second']);
  expect([...folded.tablesByHand.keys()].sort()).toEqual(['first', 'second']);
  expect(folded.jobs.map(({ name }) => name)).toEqual(['second', 'first']);
  expect([...folded.news.keys()].sort()).toEqual([...NEWS_KINDS].sort());
  expect(folded.reference.map(({ name }) => name)).toEqual(['first', 'second']);
});

it.each<[string, Feature]>([
  ['name', { name: 'first' }],
  ['constraints.first_once', { name: 'second', constraints: { first_once: 'NOT_FOUND' } }],
  ['facts.first', { name: 'second', facts: { first: /^2$/ } }],
  ['tablesByHand.first', { name: 'second', tablesByHand: { first: 'another reason' } }],
  ['jobs.first', { name: 'second', jobs: [job('first')] }],
  [`news.${KIND}`, { name: 'second', news: { [KIND]: z.any() } }],
  ['commands.first', { name: 'second', commands: { first: command('first') } }],
  ['matter.refusals.FIRST', { name: 'second', matter: matter({ refusals: { FIRST: sentence } }) }],
  ['matter.issues.FIRST', { name: 'second', matter: matter({ issues: { FIRST: sentence } }) }],
  ['matter.rights.first.do', { name: 'second', matter: matter({ rights: { 'first.do': ['administrator'] } }) }],
  ['reference.first', { name: 'second', reference: [step('first')] }],
])('refuses what another has: %s', (what, other) => {
  const place = what === 'name' ? 'first.name.first' : `second.${what}`;
  expect(issues(first, other)).toEqual([`VLIS_FEATURE_TWICE ${place} first`]);
});

it('refuses a code or a right that matters share', () => {
  const other = matter({ refusals: { NOT_FOUND: sentence }, rights: { 'me.read': ['assessor'] } });
  expect(issues(first, { name: 'second', matter: other })).toEqual([
    'VLIS_FEATURE_TWICE second.matter.refusals.NOT_FOUND common',
    'VLIS_FEATURE_TWICE second.matter.rights.me.read common',
  ]);
});

it('every command is called as its manifest says', async () => {
  const { commands } = foldedFeatures();
  expect(commands.size).toBeGreaterThan(10);
  for (const [name, load] of commands) expect((await load()).name).toBe(name);
});

it('every matter of the domain is somebody’s', () => {
  const owned = new Set(foldedFeatures().matters);
  expect(
    Object.entries(MATTERS)
      .filter(([, one]) => !owned.has(one))
      .map(([name]) => name),
  ).toEqual([]);
});

it('refuses a step that waits for one that nobody takes, and steps that wait for one another', () => {
  expect(issues(first, { name: 'second', reference: [step('second', 'firts')] })).toEqual([
    'VLIS_STEP_UNKNOWN second.reference.second firts',
  ]);
  const circle = [step('a', 'c'), step('b', 'a'), step('c', 'b')];
  expect(issues(first, { name: 'second', reference: circle })).toEqual(['VLIS_STEP_CYCLE second.reference.a a, b, c']);
  expect(issues(first, { name: 'second', reference: [step('a', 'a')] })).toEqual([
    'VLIS_STEP_CYCLE second.reference.a a',
  ]);
});

it('refuses news of which nobody says what it holds', () => {
  const [kind, ...others] = NEWS_KINDS;
  const shaped = Object.fromEntries(others.map((other) => [other, z.any()]));
  expect(issues(second, { ...first, news: shaped })).toEqual([`VLIS_NEWS_UNSHAPED news.${kind} `]);
});

it('names all at once, with what to do, in both languages', () => {
  const bad: Feature = { name: 'bad', constraints: { round_once: 'NOT_FOUND' }, reference: [step('x', 'nobody')] };
  expect(() => foldedFeatures([bad])).toThrow(
    [
      'Các tính năng không khớp nhau / features that do not fit together:',
      '  VLIS_FEATURE_TWICE bad.constraints.round_once: “calendar” đã khai báo tên này. Đặt tên khác, hoặc bỏ ở một trong hai nơi.' +
        ' / “calendar” claims this name too. Choose another one, or take it out of one of them.',
      '  VLIS_STEP_UNKNOWN bad.reference.x: Không tính năng nào nạp “nobody”. Sửa tên trong “after”, hoặc thêm bước đó.' +
        ' / No feature loads “nobody”. Correct the name in “after”, or add that step.',
    ].join('\n'),
  );
});

it('nothing starts with manifests that do not fit', async () => {
  const bad: Feature = { name: 'bad', jobs: [job('send-mail')] };
  await expect(startApi({ features: [bad] })).rejects.toThrow('VLIS_FEATURE_TWICE bad.jobs.send-mail: “platform”');
});

it('nor with a job that nobody does', async () => {
  const lazy: Feature = { name: 'lazy', jobs: [job('left-lying')] };
  await expect(startApi({ features: [lazy] })).rejects.toThrow(
    'VLIS_JOB_UNDONE jobs.left-lying: Không ai làm việc này.',
  );
});
