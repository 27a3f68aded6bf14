/** English words for every code of the system; the Vietnamese file beside it comes first. */
import type { Words } from './codes.js';

export const en: Words = {
  issues: {
    NOT_A_NUMBER: '“{text}” is not a number. Enter one such as 1,234.5 or choose why there is none.',
    AMBIGUOUS_NUMBER: '“{text}” may be the whole number {first} or a number with three decimals. Choose one reading.',
    NEGATIVE_NUMBER: 'Negative numbers are not accepted ({text}). Enter 0 or more.',
    NUMBER_TOO_LARGE: '{text} is too large. The most is {maximum}; check the digits and the unit.',
    TOO_MANY_DECIMALS: '“{text}” has too many decimals. This item takes at most {decimals} after the decimal mark.',
    NOT_YES_OR_NO: '“{text}” is not valid. Answer Yes or No.',
    COMPUTED_ITEM: 'Item {item} is calculated by the system and never typed. Change its parts.',
    UNKNOWN_ITEM: 'The form has no item {item}. Check the code.',
    ITEM_NOT_ASKED: 'This type of library does not report item {item} in this period. Leave it empty.',
    ITEM_TWICE: 'Item {item} is sent twice in one save. Keep one.',
    NUMBER_AND_REASON: 'Cell {item} has a number and a reason for having none. Keep one.',
    BLANK: 'Not answered. Enter a number (0 counts) or choose why there is none.',
    RULE_BROKEN: 'Rule {rule} does not hold: {expression}',
    UNLIKE_BEFORE:
      'Unlike {since}: {before} then, {now} now.{slip} Mend it if it is a slip, explain it if it is right.',
    EXPLANATION_TOO_SHORT: 'The explanation is too short. Write at least {minimum} characters for the reviewer.',
    QUERY_UNANSWERED: 'The returned cell {item} has no answer yet. Mend the figure or answer before submitting again.',
    REASON_REQUIRED: 'A return names at least one cell and the reason.',
    REASON_TOO_SHORT:
      'The reason is too short. Write at least {minimum} characters, so that the library knows what to do.',
    REASON_TWICE: 'Cell {item} is returned with two reasons. Make one of them.',
    UNKNOWN_LIBRARY: 'Library “{library}” is not among those obliged to report. Check the identifier.',
    DUPLICATE_ROW: 'Library “{library}” stands more than once (rows {first} and {second}). Keep one row.',
    BAD_EXPRESSION: 'The formula “{expression}” is wrong at position {position}: {detail}.',
    BAD_DEFINITION: 'The form is not valid at {path}: {detail}.',
    NOT_EDITABLE:
      'This report was submitted already (state “{state}”). Ask the reviewer to return it if it must change.',
    CELL_CHANGED: 'The figure of {item} changed after you opened the report.',
    DRAFT_CHANGED:
      '“{library}” has figures that {by} saved on {day} (revision {actual}). Look at the report first, then send again with that revision (baseRevision).',
    UNKNOWN_UNIT: 'There is no administrative unit {unit} on {day}. Check code, level and first day.',
    DUPLICATE_UNIT: 'Unit {unit} stands more than once. Keep one row.',
    UNKNOWN_LIBRARY_TYPE: 'There is no library type “{type}” on {day}. Check the code and the day.',
    UNKNOWN_PERIOD: '“{text}” is not a reporting period. Write 2026-H1 for the first half, 2026 for the year.',
    NAME_REQUIRED: 'The Vietnamese name is missing.',
    LEGACY_ENCODING:
      'This name is written in {encoding}, not in Unicode; it seems to mean “{means}”. Type it in Unicode.',
    DAYS_OUT_OF_ORDER: 'The day {from} must not be later than {to}.',
    STATES_OVERLAP: 'Two entries of library “{library}” hold on {day}. Each day has one.',
    COMMUNE_ELSEWHERE: 'Commune {commune} does not lie in province {province} on {day}.',
    UNKNOWN_BODY: 'There is no governing body “{body}” on {day}.',
    BODY_NOT_OF_TYPE:
      'Governing body “{body}” does not govern libraries of type {type}: those of the armed forces answer to the Ministry of National Defence or of Public Security, and these govern no others.',
    HISTORY_DIFFERS: 'Library “{library}” is registered already, with another history.',
    DAY_IN_FUTURE: '{day} has not come yet (today is {today}).',
    DAY_TOO_EARLY: '{day} is too early. Enter a day from {first} on.',
    DAY_TOO_LATE: 'The day {day} is too far away. The last one possible is {last}.',
    TEXT_TOO_LONG: 'Longer than {maximum} characters (now {count}). Shorten it.',
    OUTSIDE_SCOPE: 'This place is outside the area you are responsible for.',
    POSSIBLE_DUPLICATE: 'There is {identifier} already: {name}, {place}.',
    UNKNOWN_ACCOUNT: 'There is no active account “{username}”.',
    ROLE_NOT_THERE:
      'This role does not hold in such a place. Choose a library, province, sector or the nation that fits it.',
    BAD_USERNAME:
      '“{username}” is no user name. Write it as the identity provider does: small letters, digits and . _ @ + -',
    ROLE_HELD: 'The account “{username}” holds this role in this place on these days already.',
    UNKNOWN_INDICATOR: 'The form has no indicator {indicator}. Check the code.',
    UNKNOWN_PLACE:
      'No province has the id {place}. Take it from the list of provinces, or leave it out for the whole country.',
    YEAR_OUT_OF_BOUNDS: 'The year {year} is not between {first} and {last}. Check the year.',
    TOO_MANY_WORDS: 'At most {maximum} different words can be searched for (now {count}). Leave some out.',
    MEANING_CHANGED:
      'The instruction of {item} changes what the item means. Only its wording may change; another meaning takes a new item code in a new version of the form.',
    TEXT_LANDED: 'The instruction of {item} from {from} stands and cannot be changed. Add a new one with a later day.',
    FILE_EMPTY: 'The file is empty. Choose another.',
    FILE_TOO_LARGE: 'The file is larger than {maximum} MB. Scan it at a lower resolution, or divide it.',
    FILE_TYPE_NOT_TAKEN: 'Files of this type are not taken. PDF, DOCX, XLSX, PNG, JPEG, TXT and CSV (UTF-8) are.',
    FILE_NAME_LIES:
      'The name “{name}” does not say what the content is. End it in .{ending}, or choose the right file.',
    TEXT_MISSING: 'There is no text at {path}. Write it in Vietnamese and in English.',
    BAD_INDICATOR: 'The indicator is not valid at {path}: {detail}. Mend it there and send it again.',
    INDICATOR_DIVIDES_BY_ITSELF:
      'It divides “{formula}” by itself, which is one constant always. Change one of the two.',
    INDICATOR_DIVISOR: '“{per}” is no number to divide by. Write a positive number in digits, such as 100000.',
    INDICATOR_IN_FORMULA: 'The formula reads the indicator {indicator}. Ratios do not add up: name items of the form.',
    INDICATOR_BEYOND_REPORT:
      'The formula reads {name}, beyond the report that is added up. Name items of that report only.',
    INDICATOR_NOT_SUMMABLE: '“{expression}” cannot be added up over libraries. Use + − × ÷, min, max and abs only.',
    INDICATOR_UNIT: 'The unit “{unit}” does not fit: a percentage has the unit “%”, and nothing else has it.',
    INDICATOR_VERSION: 'The next version is {next}, not {version}. Load it again and write that number.',
    INDICATOR_OVERLAP: 'Version {version} holds the days up to {until}; {from} is not after it. Choose a later day.',
    CHAIN_WITHOUT_STAGES: 'Review chain “{chain}” has no stage, so no report can ever be accepted. Add at least one.',
    CHAIN_IN_USE:
      'Reports are on their way along review chain “{chain}”, so its stages stay. Add a new chain from a later day.',
    CHAINS_OVERLAP:
      'Review chains “{chain}” and “{other}” are both for type {type} on the same days. Change the days or the governing bodies of one.',
    NO_CHAIN:
      'There is no review chain for libraries of type {type} under governing body “{body}” on {day}. Add one, then open the round.',
    STAGE_TWICE:
      'Stage “{stage}” is in the chain twice, or has the name that stands for the library. Choose another code.',
    STAGE_RETURNS_NOWHERE:
      'Stage “{stage}” can return a report to nobody. Name at least one place, such as the library.',
    RETURN_NOT_BACK:
      'Stage “{stage}” returns to “{to}”, which is neither the library nor a stage before it. Choose an earlier one.',
    UNKNOWN_ROLE: 'There is no role “{role}”. Choose one that the system has.',
    ROLE_REVIEWS_NOTHING: 'Role “{role}” may not review, so nobody could do this stage. Choose a role that may.',
    ROLE_OUT_OF_REACH:
      'Role “{role}” does not reach restricted units, so nobody could do this stage. Choose the sector’s officer or the ministry’s analyst.',
  },
  refusals: {
    NOT_FOUND: 'Nothing found, or you may not see it.',
    NOT_OBLIGED: 'This library is not among those obliged to report in this round.',
    ROUND_NOT_OPEN: 'The round has not opened yet (it opens on {opensOn}).',
    ROUND_CLOSED: 'The round closed on {closesOn}. Ask the province or the ministry for an extension.',
    RETURN_CLOSED: 'The returned report was open until {until}. Ask the reviewer who returned it for more time.',
    INVALID_CELLS: '{count} cells are not valid and none was saved. Mend the named cells and save again.',
    NOTHING_ENTERED: 'Nothing is entered, so the report is not begun. Enter at least one cell, then save.',
    OPEN_ISSUES: '{errors} errors and {warnings} unexplained warnings are open. Settle them, then submit again.',
    MOVE_NOT_POSSIBLE: 'The report is in the state “{state}”, so this step is not possible. Reload the page.',
    NOT_YOUR_STAGE: 'Your role does not review this report at the stage where it waits. Leave it to who reviews there.',
    STALE_REVISION: 'The report changed after you opened it (revision {expected}, now {actual}). Reload and try again.',
    OWN_ENTRY: 'You entered, corrected or submitted this report, so you may not accept it yourself. Ask a colleague.',
    OWN_ANSWER: 'You answered a reviewer’s question in this report, so you may not accept it. Ask a colleague.',
    SAME_PERSON: 'You accepted this report at another stage; each stage needs another person. Ask a colleague.',
    OWN_GRANT: 'Nobody grants, extends or ends their own rights. Ask another administrator.',
    LAST_ADMINISTRATOR:
      'This is the last administrator whose right has no end. Make somebody else an administrator first.',
    ADMINISTRATOR_EXISTS:
      'There is an administrator who can grant rights on the screens. Only where access is lost, use --recover with a reason.',
    REASON_REQUIRED: 'A return names at least one cell and the reason.',
    ALREADY_EXISTS: 'This already exists.',
    POSSIBLE_DUPLICATE:
      'The province has {count} libraries of this name already. See whether one of them is the same; if yours is another one, confirm and send again.',
    TOO_MANY_ROWS: 'At most {maximum} rows at a time ({count} were sent). Send them in parts.',
    INVALID_DEFINITION: 'The form is not valid in {count} places and was not published.',
    INVALID_INDICATOR:
      'The indicator is not valid in {count} places and was not published. Mend them and publish it again.',
    INVALID_INPUT: 'What was sent is not valid: {detail}.',
  },
  doors: {
    INTERNAL: 'Something went wrong here; your data were not changed. Quote {id} to support.',
    UNAUTHENTICATED: 'You are not logged in. Log in and try again.',
    TOKEN_EXPIRED: 'Your login has expired. Log in again.',
    TOKEN_INVALID: 'The access token is not valid. Log in again.',
    SESSION_ENDED: 'You have signed out. Log in again to go on.',
    SECOND_FACTOR_NEEDED:
      'Your role at the Ministry, or as administrator, needs a one-time code at the login. Log in again and enter the code.',
    ACCOUNT_OF_ANOTHER: 'Account “{username}” belongs to another user of the sign-in system. Ask an administrator.',
    ACCOUNT_UNKNOWN: 'Account “{username}” has no rights in this system. Ask an administrator.',
    FORBIDDEN: 'Your role may not do this. Ask an administrator if you need the right.',
    DATABASE_UNAVAILABLE:
      'The database is not reachable. What you typed stays on the screen; we try again by ourselves.',
    DISK_FULL:
      'The server’s disk is full, so nothing was saved; figures can still be read. What you typed stays on the screen; we try again by ourselves.',
    IDENTITY_UNAVAILABLE:
      'Signing in is out of service for the moment. What you typed is still on the screen; the system tries again by itself.',
    PERSISTED_QUERY_UNKNOWN: 'The system has a new version and does not know this query any more. Load the page anew.',
    OPERATION_NOT_ALLOWED:
      'The server answers the queries of the screens only. Send one of those as it is, or use an account with the permission graphql.free (administrator, analyst of the Ministry).',
    QUERY_TOO_COMPLEX: 'The query is too large or too deep. Ask for less at a time.',
    QUERY_TOO_SLOW: 'This took too long and was stopped; nothing was saved. Narrow it down and try again.',
    SYSTEM_BUSY: 'The system has too much to do and has not done this; nothing was saved. Try again in a moment.',
    ANSWER_TOO_LARGE: 'The answer became too large and was stopped. Ask for one page at a time, or for less.',
    BODY_TOO_LARGE: 'What was sent is too large and was not taken. Sign in first, or send it in parts.',
    TOO_MANY_REQUESTS: 'Too many requests. Wait a minute and try again.',
    PAGE_NOT_FOUND: 'There is no such page.',
    BAD_REQUEST: 'The request is not valid: {detail}',
  },
  formulas: {
    TOO_LONG: 'the formula is too long ({found} characters, at most {expected})',
    TOO_DEEP: 'the formula is nested too deeply ({found}, at most {expected})',
    UNEXPECTED_CHARACTER: 'the character “{found}” means nothing here',
    UNEXPECTED_TOKEN: '“{found}” cannot stand here; expected: {expected}',
    UNEXPECTED_END: 'the formula breaks off; expected: {expected}',
    UNKNOWN_FUNCTION: 'there is no function “{found}”; there are: {expected}',
    UNKNOWN_SOURCE: 'there is no source “{found}”; there are: {expected}',
    UNKNOWN_ITEM: 'the form has no item “{found}”',
    UNKNOWN_ATTRIBUTE: 'there is no attribute “{found}”',
    UNKNOWN_PARAM: 'the rule declares no threshold “{found}”',
    NOT_A_CONDITION: '“{found}” is a number, not a condition that holds or fails; compare it, as in “{found} == 0”',
  },
  missing: {
    'not-yet': 'Not entered yet',
    'not-collected': 'Not collected',
    'not-applicable': 'Not applicable',
    closed: 'Closed',
    refused: 'Not disclosed',
  },
  missingMeans: {
    'not-yet': 'Nobody has answered this cell yet.',
    'not-collected': 'There is such a thing, but the library does not keep count of it.',
    'not-applicable': 'The library has no such thing: without a van there are no mobile outings.',
    closed: 'The library was closed all through the period, so there are no figures.',
    refused: 'There is a figure, but it may not be given out, for instance because it is classified.',
  },
  instruction: {
    short: '',
    counted: 'Counted',
    notCounted: 'Not counted',
    when: 'When',
    record: 'Taken from',
    example: 'Example',
    clause: 'Standard',
    owner: 'Who decides on this text',
  },
  earlier: {
    prev_year: 'the same period last year',
    prev_end: 'the end of last period',
    second_half: 'the second half of last year',
    half_of_year: 'half of the whole last year',
    h1: 'the first half of the year',
    twice_h1: 'twice the first half of the year',
  },
  slips: {
    'digits-swapped': 'Two digits swapped ({meant})?',
    'digit-too-many': 'One digit too many ({meant})?',
    'digit-too-few': 'One digit too few ({meant})?',
  },
  severities: { error: 'Error', warning: 'Warning', info: 'Information' },
  states: {
    'not-started': 'Not started',
    draft: 'Being entered',
    submitted: 'Submitted',
    returned: 'Returned',
    official: 'Accepted',
  },
  stages: { waiting: 'With the {stage}', accept: 'Accept ({stage})', return: 'Return ({stage})' },
  notices: {
    'submission-returned':
      'The report of {library} for the {period} was returned. It can be submitted again until the end of {until}.',
  },
  mailSubjects: {
    'submission-returned': 'The report for the {period} was returned',
  },
  mail: {
    where: 'See it at: {link}',
    about: 'This message was sent by the national library statistics system; there is no need to answer.',
  },
  moves: {
    submit: 'Submit',
    accept: 'Accept',
    return: 'Return',
  },
  roles: {
    'library-staff': 'Library staff',
    'library-director': 'Library director',
    'province-officer': 'Provincial officer',
    'province-leader': 'Provincial leader',
    'sector-officer': 'Sector officer',
    'ministry-analyst': 'Ministry analyst',
    'ministry-leader': 'Ministry leader',
    assessor: 'Assessor',
    administrator: 'Administrator',
  },
};
