/**
 * Section L, which managing bodies report: reading rooms, bookcases and post points below the libraries. Every province
 * of the old map has a network of its own for good; since the merger a department reports all that lie in its province.
 * The sizes follow the series: 16 727 reading rooms in 2017, 19 881 in 2019, 395 copies in each (domain facts, E.1, E.4).
 */
import type { Shares } from './shares.js';
import { Random } from '../random.js';
import type { Pair } from './section.js';

const PROVINCES = 63;
const ROOMS_2019 = 19_881;
const COPIES_A_ROOM = 395;

/** A province of the old map and its share of the national network. */
export interface Network {
  readonly province: string;
  readonly shares: Shares;
}

function roomsAt({ shares }: Network, time: number): number {
  return Math.round((ROOMS_2019 / PROVINCES) * shares.stock * 1.006 ** (time - 2019));
}

const total = (networks: readonly Network[], measure: (network: Network) => number): number =>
  networks.reduce((sum, network) => sum + measure(network), 0);

/** `communes`: how many the department has, at the end of June and of December. */
export function network(
  seed: number,
  year: number,
  networks: { readonly half: readonly Network[]; readonly end: readonly Network[] },
  communes: { readonly half: number; readonly end: number },
): Pair {
  const own = (one: Network) => new Random(seed, `network/${one.province}`);
  const complete = (of: readonly Network[], time: number) =>
    Math.min(1, (total(of, (one) => own(one).between(0.68, 0.97)) / of.length) * 1.006 ** (time - 2020));
  const rooms = (of: readonly Network[], time: number) => total(of, (one) => roomsAt(one, time));
  return {
    year: {
      L01: Math.floor(communes.end * complete(networks.end, year)),
      L02: rooms(networks.end, year),
      L03: total(networks.end, (one) => Math.round(roomsAt(one, year) * own(one).between(0.6, 2.2))),
      L04: total(networks.end, (one) => Math.round(110 * one.shares.visits * 0.98 ** (year - 2017))),
      L05: Math.round(rooms(networks.end, year) * COPIES_A_ROOM),
    },
    half: {
      L01: Math.floor(communes.half * complete(networks.half, year - 0.5)),
      L02: rooms(networks.half, year - 0.5),
    },
  };
}
