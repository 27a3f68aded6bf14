/** What an answer may be, worked out from the policy alone. */
import { can, may, type Action, type ScopedPlace, type Viewer } from '@vlis/domain';
import type { Came } from './ask.js';
import { hiddenFrom, type World } from './world.js';

/** Whoever is not signed in. */
type Asker = Viewer | undefined;

/**
 * The code with which the access rule refuses; undefined: it lets the asker in. Without an action it lets everybody in.
 */
export function shutWith(asker: Asker, action: Action | undefined): 'UNAUTHENTICATED' | 'FORBIDDEN' | undefined {
  if (action === undefined) return undefined;
  if (!asker) return 'UNAUTHENTICATED';
  return may(asker, action) ? undefined : 'FORBIDDEN';
}

/**
 * What is wrong with an answer; undefined: nothing. Outside of the asker's scope a thing is as if it were not there.
 * @param place where the thing stands; undefined: it is about no thing
 * @param nothing what came of asking for something that is not there
 */
export function wrongWith(
  asker: Asker,
  action: Action | undefined,
  place: ScopedPlace | undefined,
  came: Came,
  nothing: Came | undefined,
): string | undefined {
  const shut = shutWith(asker, action);
  if (came.code !== shut) return `${shut ?? 'an open door'} is due, and there is ${came.code ?? answerText(came)}`;
  if (shut !== undefined || !place || !nothing || !asker || action === undefined) return undefined;
  const isThere = JSON.stringify(came.value) !== JSON.stringify(nothing.value);
  if (isThere === can(asker, action, place)) return undefined;
  return isThere ? `outside the scope there is ${answerText(came)}` : 'inside the scope it is as if it were not there';
}

const answerText = ({ value }: Came): string => `an answer: ${(JSON.stringify(value) ?? '').slice(0, 120)}`;

/** Names, figures and words of libraries in an answer that are not for its reader. */
export function leaksIn(text: string, asker: Asker, action: Action | undefined, { things }: World): readonly string[] {
  return things.flatMap((thing) => {
    const { at, workState, place, name, identifier, figures } = thing;
    const reads = (what: Action): boolean => asker !== undefined && can(asker, what, place);
    const isNamed = reads('library.read') || (action !== undefined && reads(action));
    const hidden = [
      ...(isNamed ? [] : [name, identifier]),
      ...(reads('submission.read') ? hiddenFrom(asker!, thing) : Object.values(figures)),
    ];
    return hidden.filter((word) => text.includes(word)).map((word) => `it tells ${word} of ${at}/${workState}`);
  });
}
