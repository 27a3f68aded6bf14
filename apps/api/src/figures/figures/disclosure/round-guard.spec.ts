/** Whose figures are whose own: a round that is open has no edition, so what is not one's own is not shown at all. */
import type { FigureRights } from '@vlis/domain';
import { EVERY_EDITION, RoundGuard } from './round-guard.js';

const [DAK_LAK, PHU_YEN, HA_NOI] = [66, 54, 1];

const rights = (differing: Partial<FigureRights> = {}): FigureRights => ({
  ...{ whole: false, everyPlace: false, provinceIds: new Set<number>(), bodies: new Set<string>() },
  ...differing,
});
const shown = (
  differing: Partial<FigureRights>,
  placeIds: readonly number[] | undefined,
  types?: readonly string[],
) => {
  const guard = new RoundGuard(rights(differing), new Set(['U', 'G']), new Map());
  return guard.editionsShown(['B01'], { ...(placeIds && { placeIds }), ...(types && { types }) }) === EVERY_EDITION;
};

it('a province’s figures are one’s own where every one of its places is', () => {
  const provinceIds = new Set([PHU_YEN]);
  expect(shown({ provinceIds }, [PHU_YEN])).toBe(true);
  // What became of several is the figure of all of them.
  expect(shown({ provinceIds }, [DAK_LAK, PHU_YEN])).toBe(false);
  expect(shown({ provinceIds: new Set([DAK_LAK, PHU_YEN]) }, [DAK_LAK, PHU_YEN])).toBe(true);
  expect(shown({ provinceIds }, [HA_NOI])).toBe(false);
  expect(shown({ provinceIds }, [])).toBe(false);
});

it('the nation’s are nobody’s own, not even of who has a right in every place: restricted units are in them', () => {
  expect(shown({ everyPlace: true }, [HA_NOI])).toBe(true);
  expect(shown({ everyPlace: true }, undefined)).toBe(false);
});

it('a sector’s are its types alone, and without a choice of types there is nothing of it', () => {
  expect(shown({}, [HA_NOI], ['U', 'G'])).toBe(true);
  expect(shown({}, undefined, ['U'])).toBe(true);
  expect(shown({}, undefined, ['U', 'T'])).toBe(false);
  expect(shown({}, undefined, [])).toBe(false);
});
