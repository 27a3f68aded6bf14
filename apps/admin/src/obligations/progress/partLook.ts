/** Colour, pattern and word of each part of a progress bar. The patterns tell them apart without colour. */
import type { MessageKey } from '../../i18n/messages.js';
import type { HousePalette } from '../../theme/palette.js';
import type { Level, Part } from './progress.js';

const stripes = (a: string, b: string, angle: number) =>
  `repeating-linear-gradient(${angle}deg, ${a} 0 3px, ${b} 3px 6px)`;

export const partFill = ({ fill, surface }: HousePalette, part: Part): string =>
  ({
    received: fill.done,
    waitingMinistry: fill.passed,
    waiting: fill.waiting,
    returned: stripes(fill.ask, surface, 45),
    silent: fill.none,
    overdue: stripes(fill.block, surface, -45),
  })[part];

export const partWord = (part: Part, level: Level): MessageKey =>
  (
    ({
      received: 'obligations.mark.received',
      waitingMinistry: 'obligations.mark.waitingMinistry',
      waiting: level === 'province' ? 'obligations.mark.waiting' : 'obligations.mark.waitingProvince',
      returned: 'obligations.mark.returned',
      silent: 'obligations.mark.silent',
      overdue: 'obligations.mark.overdue',
    }) as const
  )[part];
