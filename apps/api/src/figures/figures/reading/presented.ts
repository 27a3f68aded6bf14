/**
 * Figures leave the API with two decimals more than they are shown with: enough to compare and to compute on, without
 * the sixty digits of a division that does not end. Sums have no more decimals than their item and pass unchanged.
 */
import { decimalsOfItem, type Decimal, type Figure, type Indicator, type Item } from '@vlis/domain';

const SPARE_DECIMALS = 2;

function rounded(value: Decimal | undefined, decimals: number): Decimal | undefined {
  const places = decimals + SPARE_DECIMALS;
  return value && value.decimalPlaces() > places ? value.toDecimalPlaces(places) : value;
}

export const presented = (item: Item, figure: Figure): Figure => ({
  ...figure,
  value: rounded(figure.value, decimalsOfItem(item)),
});

export const presentedRatio = <F extends { readonly value?: Decimal }>(
  { decimals }: Pick<Indicator, 'decimals'>,
  figure: F,
): F => ({ ...figure, value: rounded(figure.value, decimals) });
