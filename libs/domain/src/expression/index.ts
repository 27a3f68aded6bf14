/** The formula language of rules, computed items, indicators and criteria. */
export { EXPRESSION_ERROR_CODES, type ExpressionError, type ExpressionErrorCode } from './error.js';
export { type CellSource, type Expression, type Name, type Reference } from './expression.js';
export { parseExpression } from './parse.js';
export { printExpression, printName } from './print.js';
export { outcomeCell, outcomeTruth } from './outcome.js';
export { compileExpression, evaluate, type CompiledExpression, type FormulaScope } from './compile.js';
export { references } from './references.js';
export { checkNumbers } from './check-numbers.js';
export { checkCondition } from './check-condition.js';
export { checkExpression, type KnownNames } from './check.js';
export { bindItem } from './bind.js';
export { isSummable } from './summable.js';
export { operandsOf } from './names.js';
