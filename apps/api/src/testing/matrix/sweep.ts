/**
 * Asks one way in as everybody of the cast and about every thing, and lists every answer that is not as it should be, a
 * line for each.
 */
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, isObjectType, isUnionType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import { can, type Action, type ScopedPlace, type Viewer } from '@vlis/domain';
import { findOperations, type Operation } from '../../platform/access/operations.js';
import { everything } from '../everything.js';
import { anybody, as, type Person } from '../index.js';
import { ask, type Call } from './ask.js';
import { CAST, viewerOf } from './cast.js';
import type { Mutation } from './mutations.js';
import { leaksIn, shutWith, wrongWith } from './judge.js';
import { oneOfEach, type Question } from './questions.js';
import type { Thing, World } from './world.js';

export interface Seat {
  readonly name: string;
  readonly who: Person;
  /** Undefined: not signed in. */
  readonly viewer: Viewer | undefined;
}

type Root = 'Query' | 'Mutation';

/** One asking: of a thing, or of none. */
interface Wanted {
  readonly name: string;
  readonly args: string;
  /** Where it stands; absent: it is about no thing. */
  readonly place?: ScopedPlace;
  /** Whether it is asked for no more than that there is something; outside of the scope all are. */
  readonly light?: boolean;
}

interface How {
  /** Arguments for what is not there; absent: it is asked about no thing. */
  readonly nothing?: string;
  /** How many are asked for in one document. */
  readonly atOnce?: number;
}

const REFUSED = '... on Refusal { code issues { code } }';
const ACCEPTED = '... on AcceptedSubmissions { accepted refused { refusal { code } } }';

const AT_ONCE = 4;

const nameOf = ({ at, workState }: Thing): string => `${at}/${workState}`;

/** Large, and of no library. */
const LEFT_OUT = ['JSON'];

export class Sweep {
  readonly operations: ReadonlyMap<string, Operation>;
  readonly schema: GraphQLSchema;
  readonly seats: readonly Seat[];

  constructor(private readonly world: World) {
    const { api } = world;
    this.schema = api.app.get(GraphQLSchemaHost, { strict: false }).schema;
    const found = findOperations(api.app.get(DiscoveryService, { strict: false }), new MetadataScanner());
    this.operations = new Map(found.map((one) => [one.name, one]));
    const signedIn = CAST.map((actor) => {
      const { username: name } = actor;
      return { name, who: as(api, name), viewer: viewerOf(actor, world) };
    });
    this.seats = [...signedIn, { name: 'nobody', who: anybody(api), viewer: undefined }];
  }

  /** The access rule of an operation; undefined: it is open to everybody. */
  actionOf(operation: string): Action | undefined {
    return this.operations.get(operation)!.accessRule.action;
  }

  async ofQuestion(
    field: string,
    { of, orBy = [], has = () => true, args, atOnce }: Question,
  ): Promise<readonly string[]> {
    const how = atOnce === undefined ? {} : { atOnce };
    if (!of) return this.wrongs('Query', field, ofNothing(args?.(this.world)), how);
    const lines: string[] = [];
    for (const way of [of, ...orBy]) {
      const wanted = this.world.things
        .filter((thing) => has(thing) && (way === of || oneOfEach(thing)))
        .map((thing) => ({ name: nameOf(thing), place: thing.place, args: way(thing, this.world) }));
      const nothing = way(this.world.nothing, this.world);
      lines.push(...(await this.wrongs('Query', field, wanted, { nothing, ...how })));
    }
    return lines;
  }

  ofMutation(field: string, { of, has = () => true, at, args, once }: Mutation): Promise<readonly string[]> {
    if (!of)
      return this.wrongs('Mutation', field, once ? [{ name: 'no thing', args: '' }] : ofNothing(args?.(this.world)));
    const wanted = this.world.things
      .filter(has)
      .map((thing) => ({ name: nameOf(thing), place: at?.(thing) ?? thing.place, args: of(thing, this.world) }));
    return this.wrongs('Mutation', field, wanted, { nothing: of(this.world.nothing, this.world) });
  }

  private async wrongs(root: Root, field: string, wanted: readonly Wanted[], how: How = {}): Promise<string[]> {
    const lines: string[] = [];
    for (const [turn, seat] of this.seats.entries()) {
      const wrong = await this.wrongsFor(seat, turn, root, field, wanted, how);
      lines.push(...wrong.map((what) => `${root}.${field} × ${seat.name} × ${what}`));
    }
    return lines;
  }

  private async wrongsFor(
    { who, viewer }: Seat,
    turn: number,
    root: Root,
    field: string,
    wanted: readonly Wanted[],
    { nothing, atOnce = AT_ONCE }: How,
  ): Promise<string[]> {
    const action = this.actionOf(`${root}.${field}`);
    // Where the access rule refuses, it does so before the arguments are looked at.
    const isShut = shutWith(viewer, action) !== undefined;
    const isLight = ({ place, light = false }: Wanted): boolean =>
      isShut || light || (place !== undefined && !(viewer && action && can(viewer, action, place)));
    const asked = isShut ? [wanted[turn % wanted.length]!] : wanted;
    const lines: string[] = [];
    for (const light of [false, true]) {
      const group = asked.filter((one) => isLight(one) === light);
      const call = this.callOf(root, field, light);
      for (let from = 0; from < group.length; from += light ? AT_ONCE : atOnce) {
        const some = group.slice(from, from + (light ? AT_ONCE : atOnce));
        const calls = [...some, ...(nothing === undefined || isShut ? [] : [{ args: nothing }])];
        const { came, text } = await ask(who, root, calls.map(call), turn + from + (light ? 1 : 0));
        const none = nothing === undefined ? undefined : came.at(-1);
        some.forEach(({ place, name }, n) => {
          const wrong = wrongWith(viewer, action, place, came[n]!, none);
          if (wrong) lines.push(`${name} (${came[n]!.shape}): ${wrong}`);
        });
        lines.push(...leaksIn(text, viewer, action, this.world));
      }
    }
    return lines;
  }

  /** With all that the schema offers below a question, or lightly; of an action, with what it was refused for. */
  private callOf(root: Root, field: string, light: boolean): (asked: Pick<Wanted, 'args'>) => Call {
    const fields = (root === 'Query' ? this.schema.getQueryType() : this.schema.getMutationType())!.getFields();
    const type = getNamedType(fields[field]!.type);
    const mutation = `{ __typename ${REFUSED} ${accepts(type) ? ACCEPTED : ''} }`;
    const selection = root === 'Mutation' ? mutation : light ? lightly(type) : everything(type, LEFT_OUT);
    return ({ args }) => ({ field, args, selection });
  }
}

const accepts = (type: GraphQLNamedType): boolean =>
  isUnionType(type) && type.getTypes().some(({ name }) => name === 'AcceptedSubmissions');

/** Whether there is something. */
const lightly = (type: GraphQLNamedType): string =>
  isObjectType(type) ? `{ __typename ${'total' in type.getFields() ? 'total' : ''} }` : '';

/** Once with everything, and once in the next shape. */
const ofNothing = (args = ''): readonly Wanted[] => [false, true].map((light) => ({ name: 'no thing', args, light }));
