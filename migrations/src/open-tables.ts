/**
 * Tables without row-level security, each with the reason why everybody who may ask the database may see every row
 * (docs/decisions/0042). A new table gets a policy, or a line here.
 */
export const openTables: Readonly<Record<string, string>> = {
  admin_unit: 'the statistics office publishes its catalogue of units',
  admin_unit_successor: 'mergers of units are published in resolutions',
  archive_state: 'how far the log is kept says nothing of anybody, and monitoring asks on a line of its own',
  backup_run: 'likewise: when backups ran and what came of them',
  edition_day: 'one day, the same for everybody',
  form: 'forms are published',
  form_text: 'the words of published forms',
  form_version: 'forms are published; a draft holds nobody’s figures',
  governing_body: 'which bodies there are is in laws and decrees',
  indicator: 'the dictionary of indicators is published with the figures',
  indicator_version: 'likewise: how each is calculated, and from when to when',
  key_figure: 'which items of published forms stand for a round at first sight',
  library_type: 'the types are those of the law',
  measure: 'what is added up is written in published forms and indicators',
  measure_stamp: 'how often that has changed, one number for everybody',
  population: 'published by the statistics office',
  population_source: 'who published it',
  review_chain: 'who reviews whose reports is announced',
  round: 'which period is asked, and until when, is announced',
  schema_migration: 'which migrations have run',
};
