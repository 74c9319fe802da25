/**
 * Text → sentences of raw tokens.
 * @module
 */
export { type Tokeniser, tokeniser } from './tokeniser.ts'
