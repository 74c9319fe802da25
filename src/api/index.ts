/**
 * A case over HTTP: its pages for people, its questions for programs.
 * @module
 */
export { caseApi, type Served } from './app.ts'
export { type Pages, PagesMissing, readPages } from './pages.ts'
