/** A period of the domain (`Period`), as JSON, in a query that calls its table `p`. */
export const PERIOD_SQL = `json_build_object('code', p.code, 'regime', p.regime, 'part', p.part, 'kind', p.kind,
  'year', p.year, 'firstDay', p.first_day, 'lastDay', p.last_day, 'yearBefore', p.year_before, 'endBefore', p.end_before,
  'partInside', p.part_inside)`;

/** The table `p`, in a query that calls the round `r`. */
export const JOIN_PERIOD = 'join period p on p.code = r.period';
