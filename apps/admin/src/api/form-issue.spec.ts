import { Failure } from './failure.js';
import { Refused } from './refusal.js';
import { failedAs, refusedAs, unreadAs, withoutField, type FormIssue } from './form-issue.js';

const t = (key: string) => key;
const both = (text: string) => ({ vi: text, en: text });
const refused = (code: string, issues: Readonly<Record<string, string>> = {}): FormIssue =>
  refusedAs(
    new Refused(
      {
        ...{ code, message: both('refused') },
        issues: Object.entries(issues).map(([path, text]) => ({ path, message: both(text) })),
      },
      'vi',
    ),
    t,
  );

describe('why a form was not taken', () => {
  it('points to the fields only where one is marked', () => {
    expect(refused('INVALID_INPUT', { nameVi: 'too long' }).message).toBe('form.check');
    expect(refused('INVALID_INPUT', { '': 'as a whole' }).message).toBe('as a whole');
    expect(refused('INVALID_INPUT').message).toBe('refused');
    expect(refused('ALREADY_EXISTS', { period: 'open already' }).message).toBe('refused');
  });

  it('is over when the last marked field is changed, and not before', () => {
    const issue = refused('INVALID_INPUT', { dueOn: 'before it opens', closesOn: 'before it is due' });
    const half = withoutField(issue, 'dueOn');
    expect(half).toMatchObject({ message: 'form.check', errors: { closesOn: 'before it is due' } });
    expect(withoutField(half!, 'nameVi')).toEqual(half);
    expect(withoutField(half!, 'closesOn')).toBeUndefined();
  });

  it('is over with the first change where no field was marked: it was about what was sent', () => {
    expect(withoutField(refused('POSSIBLE_DUPLICATE'), 'nameVi')).toBeUndefined();
    expect(withoutField(refused('INVALID_INPUT', { '': 'as a whole' }), 'nameVi')).toBeUndefined();
  });

  it('stays where there was no line, whatever is changed', () => {
    const offline = { message: failedAs(new Failure('offline', 'no line'), t), errors: {} };
    expect(withoutField(offline, 'nameVi')).toMatchObject({ message: 'form.offline' });
  });
});

it('says of what could not be read nothing about sending', () => {
  const textOf = (kind: 'offline' | 'busy' | 'fault', id?: string) =>
    unreadAs(new Failure(kind, '', id ? { id } : {}), t);
  expect([textOf('offline'), textOf('busy'), textOf('fault')]).toEqual([
    'failure.offline',
    'failure.busy',
    'failure.fault',
  ]);
  expect(textOf('fault', 'abc')).toBe('failure.fault failure.quote');
});
